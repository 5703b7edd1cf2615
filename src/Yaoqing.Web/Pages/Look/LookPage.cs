using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Look;

/// <summary>The pages of the style guide: every part with sample data, in the Development environment only.</summary>
[AllowAnonymous]
public abstract class LookPage(Shell shell) : PageModel
{
    protected virtual ShellModel Frame => Samples.DeskShell;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => shell.Model = Frame;
}
