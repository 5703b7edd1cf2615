using Microsoft.AspNetCore.Mvc;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages;

/// <summary>Refusals for scripts: problem+json with the refusal's code.</summary>
internal static class Answers
{
    internal static JsonResult Refused(Refusal refusal)
    {
        var status = refusal.Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
        };
        return new JsonResult(new { status, title = Problem.For(status).Title, detail = refusal.Message, code = refusal.Code }) { StatusCode = status, ContentType = "application/problem+json; charset=utf-8" };
    }
}
