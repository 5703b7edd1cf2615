namespace Yaoqing.Web.Access;

/// <summary>
/// Uploads over the bound are answered with the page of 413. A browser shows an answer only when it could send all of its request,
/// so the body is taken in and dropped, unbuffered, up to a second bound where the server closes the connection; and only for
/// somebody who is signed in.
/// </summary>
internal static class LargeUploads
{
    internal const long Most = 12L * 1024 * 1024;

    internal const long MostDrained = 128L * 1024 * 1024;

    internal static void UseLargeUploads(this WebApplication app) => app.Use(async (context, next) =>
    {
        // The page of 413 itself runs through here again, with the same request.
        var isAnswer = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null;
        if (isAnswer || context.Request.ContentLength is null or <= Most)
        {
            if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound && !isAnswer)
                bound.MaxRequestBodySize = Most;
            await next(context);
            return;
        }
        if (context.User.Identity is { IsAuthenticated: true } && context.Request.ContentLength <= MostDrained)
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
