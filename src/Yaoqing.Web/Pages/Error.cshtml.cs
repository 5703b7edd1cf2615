using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages;

/// <summary>The page behind every refused request: reached by re-execution with the status already set. JSON for scripts.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public Problem Problem { get; private set; } = Problem.For(StatusCodes.Status404NotFound);
    public string Reference => HttpContext.TraceIdentifier;

    public IActionResult OnGet(int? code) => Answer(code);
    public IActionResult OnPost(int? code) => Answer(code);
    public IActionResult OnPut(int? code) => Answer(code);
    public IActionResult OnDelete(int? code) => Answer(code);

    private IActionResult Answer(int? code)
    {
        var status = Response.StatusCode >= 400 ? Response.StatusCode : code is >= 400 and <= 599 ? code.Value : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        Problem = Problem.For(status).With(HttpContext);
        if (!Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) return Page();
        return new JsonResult(new { status, title = Problem.Title, detail = Problem.Detail, next = Problem.Next, reference = Reference })
        {
            StatusCode = status,
            ContentType = "application/problem+json; charset=utf-8",
        };
    }
}
