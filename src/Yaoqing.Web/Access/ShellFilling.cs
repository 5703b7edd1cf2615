using Microsoft.AspNetCore.Mvc.Filters;
using Yaoqing.Core.Access;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Access;

/// <summary>Fills the frame around a page: who is there and where he can go.</summary>
internal sealed class ShellFilling(Shell shell) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (context.HttpContext.ActorOrNull() is { } actor)
            shell.Model = new ShellModel(actor.Name, string.Join('、', actor.RolesInForce.Select(held => Roles.InWords(held.Role)).Distinct()), [new NavSection(null, [new NavLink("首页", "/")])], []);
        return Task.CompletedTask;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();
}
