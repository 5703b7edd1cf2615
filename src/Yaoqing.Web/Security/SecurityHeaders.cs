namespace Yaoqing.Web.Security;

/// <summary>
/// The headers every answer carries. Nothing is loaded from elsewhere, no inline script or style runs. Only where
/// CodeMirror writes its style element does the page ask for a nonce (<see cref="StyleNonce"/>), for that answer alone.
/// </summary>
internal static class SecurityHeaders
{
    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>A drawing opened by itself is a document: it may load and run nothing at all.</summary>
    internal const string DrawingPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            Write((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    internal static string ContentSecurityPolicy(string? styleNonce) =>
        "default-src 'none'; script-src 'self'; style-src 'self'" + (styleNonce is null ? "" : $" 'nonce-{styleNonce}'") +
        "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Response.ContentType?.StartsWith("image/svg+xml", StringComparison.OrdinalIgnoreCase) == true
            ? DrawingPolicy
            : ContentSecurityPolicy(StyleNonce.Given(context));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        if (context.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
        else if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache, no-store";
    }
}
