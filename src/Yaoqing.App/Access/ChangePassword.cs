using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Access;

public sealed record ChangePasswordRequest(string Old, string New, string Address);

/// <summary>修改密码: ends every session of the account, and opens a new one.</summary>
public sealed class ChangePassword(Work work, Passwords passwords, PasswordPolicy policy)
{
    public async Task<Result<SignedIn>> RunAsync(Actor actor, ChangePasswordRequest request, CancellationToken ct)
    {
        var id = new Id<Account>(actor.AccountId);
        var before = await work.Db.Accounts.AsNoTracking().SingleAsync(account => account.Id == id, ct);
        if (passwords.Match(before.PasswordHash, request.Old ?? "") == PasswordMatch.Wrong)
            return Refusal.Invalid("password.wrong", "原密码不对，请重新输入。");
        if (request.Old == request.New)
            return Refusal.Invalid("password.same", "新密码不能与原密码相同。");
        var checkedPassword = policy.Check(request.New, before.UserName);
        if (!checkedPassword.Succeeded)
            return checkedPassword.Refusal;
        var hash = passwords.Hash(request.New);
        return await work.DoAsync<SignedIn>(actor, "account.password-changed", null, async deed =>
        {
            deed.About("account", id.Value);
            var account = await deed.Db.Accounts.SingleAsync(each => each.Id == id, ct);
            account.SetPassword(hash, Passwords.Secret(), deed.Now);
            foreach (var session in await deed.Db.Sessions.Where(each => each.AccountId == id && each.EndedAt == null).ToListAsync(ct))
                session.EndedAt = deed.Now;
            var secret = Passwords.Secret();
            deed.Db.Sessions.Add(new Session { Key = Passwords.KeyOf(secret), AccountId = id, SecurityStamp = account.SecurityStamp, StartedAt = deed.Now, SeenAt = deed.Now, Address = request.Address });
            return new SignedIn(secret, false);
        }, ct);
    }
}
