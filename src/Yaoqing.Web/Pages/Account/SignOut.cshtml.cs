using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Access;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Account;

public sealed class SignOutModel(SignOut signOut, SessionCookie cookie) : YaoqingPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Request.Cookies[cookie.Name] is { } secret)
            await signOut.RunAsync(Actor, secret, Aborted);
        cookie.Delete(Response);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/account/sign-in");
    }
}
