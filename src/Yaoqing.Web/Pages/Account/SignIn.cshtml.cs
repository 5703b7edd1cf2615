using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Access;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Account;

public sealed class SignInModel(SignIn signIn, SessionCookie cookie) : YaoqingPage
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await signIn.RunAsync(new SignInRequest(UserName ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown"), Aborted);
        if (!result.Succeeded)
            return Refused(result.Refusal);
        cookie.Write(Response, result.Value.Secret);
        return Redirect(result.Value.MustChangePassword ? "/account/password" : Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
