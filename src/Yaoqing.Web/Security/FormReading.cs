using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Security;

/// <summary>
/// Reads a posted form before the anti-forgery check does: that check would call every unreadable body, also one that is too large,
/// a missing token. Too large is 413, broken is 400, both in words.
/// </summary>
internal static class FormReading
{
    /// <summary>A manuscript of ten megabytes, which is the limit of an upload, with the form around it.</summary>
    internal const long MostBytes = 12 * 1024 * 1024;

    internal static void UseFormReading(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && await RefusalOfAsync(context) is { } status)
        {
            // The error page that follows must find a form that was read, or it would stumble over the same body.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            if (status == StatusCodes.Status400BadRequest)
                Problem.Explain(context, "提交的表单不完整或已损坏，没有保存任何内容。");
            context.Response.StatusCode = status;
            return;
        }
        await next();
    });

    private static async Task<int?> RefusalOfAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
            return StatusCodes.Status413PayloadTooLarge;
        if (!context.Request.HasFormContentType)
            return null;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
