using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
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

    /// <summary>
    /// The one guard of every form: a field that cannot be read never reaches a handler as a null or a default. The same page comes back
    /// with what was typed and the words beside each field.
    /// </summary>
    [NonHandler] // its name reads like a handler's, and the mark on the base is not inherited
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) || ModelState.IsValid || TakesAsTyped(context.HandlerMethod?.Name))
            await next();
        else
            context.Result = await MalformedAsync();
    }

    /// <summary>Loads what the page shows beside the form; false where it is not there for this reader.</summary>
    protected virtual Task<bool> LoadAsync() => Task.FromResult(true);

    /// <summary>Whether a handler reads unfinished forms on purpose: a review while writing, an autosave, a file that fills the form.</summary>
    protected virtual bool TakesAsTyped(string? handler) => false;

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

    /// <summary>Whether a form of the page is the one that came back refused: the handler, and where the page repeats it, a hidden field's value.</summary>
    public bool CameBack(string handler, string? field = null, object? value = null) =>
        Request.HasFormContentType && string.Equals(Request.Query["handler"], handler, StringComparison.OrdinalIgnoreCase)
        && (field is null || Request.Form[field] == FormattableString.Invariant($"{value}"));

    /// <summary>Answers a form in which a needed field is empty: the words stand beside the field.</summary>
    protected PageResult Lacks(string field, string words)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.AddModelError(field, words);
        return Page();
    }

    /// <summary>The instant of a clock time in China as typed; one that no calendar of the trade has is long past.</summary>
    protected static DateTimeOffset InstantOf(DateTime local) =>
        local.Year is < 1900 or > 9000 ? DateTimeOffset.UnixEpoch : WorkCalendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

    /// <summary>Answers a refusal of an action that has no page of its own to show it on.</summary>
    protected IActionResult Problematic(Refusal refusal)
    {
        Problem.Explain(HttpContext, refusal.Message);
        return new StatusCodeResult(StatusOf(refusal.Kind));
    }

    private async Task<IActionResult> MalformedAsync()
    {
        if (Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            return Problematic(Refusal.Invalid("form.malformed", "有的栏目填得不对，请核对后再提交。"));
        if (!await LoadAsync())
            return NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
    };
}
