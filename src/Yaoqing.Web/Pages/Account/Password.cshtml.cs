using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Access;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Account;

public sealed class PasswordModel(ChangePassword change, SessionCookie cookie) : YaoqingPage
{
    [BindProperty]
    public string? Old { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool Forced => SessionAuthentication.ActorOf(HttpContext)?.MustChangePassword == true;

    public async Task<IActionResult> OnPostAsync()
    {
        if (New != Again)
            return Refused(Core.Shared.Refusal.Invalid("password.differs", "两次输入的新密码不一样，请重新输入。"));
        var result = await change.RunAsync(Actor, new ChangePasswordRequest(Old ?? "", New ?? "", Actor.Origin), Aborted);
        if (!result.Succeeded)
            return Refused(result.Refusal);
        cookie.Write(Response, result.Value.Secret);
        return Done("密码已修改，其他地方的登录已全部退出。", "/");
    }
}
