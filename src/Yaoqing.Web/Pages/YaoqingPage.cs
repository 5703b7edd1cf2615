using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Access;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages;

/// <summary>What every page has: who is there, the form's idempotency key, one way to show a refusal and one to go on after success.</summary>
public abstract class YaoqingPage : PageModel
{
    protected Actor Actor => HttpContext.Actor();

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>The hidden key of the form (<c>&lt;once-key /&gt;</c>); null where none was sent.</summary>
    protected string? Key => Request.HasFormContentType && Request.Form[OnceKey.FieldName].ToString() is { Length: > 0 and <= 80 } key ? key : null;

    /// <summary>Goes to a local page with a one-line message on top.</summary>
    protected RedirectResult Done(string message, string address)
    {
        TempData["Flash"] = message;
        return Redirect(address);
    }

    /// <summary>Answers a refusal: bad input shows the same page with the message on top and what was typed; the rest is an error page.</summary>
    protected IActionResult Refused(Refusal refusal)
    {
        Response.StatusCode = StatusOf(refusal.Kind);
        if (refusal.Kind == RefusalKind.NotFound)
        {
            Problem.Explain(HttpContext, refusal.Message);
            return new StatusCodeResult(StatusCodes.Status404NotFound);
        }
        ModelState.AddModelError("", refusal.Message);
        return Page();
    }

    /// <summary>Answers a refusal of an action that has no page of its own to show it on.</summary>
    protected IActionResult Problematic(Refusal refusal)
    {
        Problem.Explain(HttpContext, refusal.Message);
        return new StatusCodeResult(StatusOf(refusal.Kind));
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
    };
}
