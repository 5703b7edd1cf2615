using Yaoqing.App.Directory;

namespace Yaoqing.Web.Access;

/// <summary>The desk that somebody who serves several is working at: remembered in a cookie, always checked against his rights.</summary>
public static class ChosenDesk
{
    private const string CookieName = "yaoqing-desk";

    public static DeskName? Of(HttpContext context, IReadOnlyList<DeskName> desks) =>
        desks.FirstOrDefault(desk => desk.Id.ToString("N") == context.Request.Cookies[CookieName]) ?? (desks.Count > 0 ? desks[0] : null);

    public static void Remember(HttpContext context, string desk) => context.Response.Cookies.Append(CookieName, desk,
        new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
