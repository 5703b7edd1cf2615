namespace Yaoqing.Web.Access;

/// <summary>
/// The cookie that carries the session's secret. Over TLS it is a <c>__Host-</c> cookie; on plain loopback http, where browsers refuse
/// that prefix, it has the same flags without it.
/// </summary>
public sealed class SessionCookie(bool tls)
{
    public string Name => (tls ? "__Host-" : "") + "yaoqing";

    public void Write(HttpResponse response, string secret) => response.Cookies.Append(Name, secret, Options());

    public void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options());

    internal static bool IsTls(string urls) => urls.Split(';').All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    internal static string Prefix(string urls) => IsTls(urls) ? "__Host-" : "";

    private CookieOptions Options() => new() { HttpOnly = true, Secure = tls, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
