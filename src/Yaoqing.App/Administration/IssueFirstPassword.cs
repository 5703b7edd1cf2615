using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <summary>A random password with its hash, made outside of the transaction: the hash is slow on purpose.</summary>
public sealed record PreparedPassword(string Password, string Hash)
{
    public static PreparedPassword Random(Passwords passwords)
    {
        var password = Passwords.Random();
        return new PreparedPassword(password, passwords.Hash(password));
    }
}

/// <param name="UserName">登录名.</param>
/// <param name="Lifetime">How long it is accepted and must then have been changed; null where it need not be changed (a demonstration).</param>
/// <param name="Prepared">The password, or null to make one now.</param>
public sealed record IssueFirstPasswordRequest(string UserName, TimeSpan? Lifetime, PreparedPassword? Prepared = null);

/// <summary>发放初始密码: random, shown once; an earlier password and its sessions end.</summary>
public sealed class IssueFirstPassword(Work work, Passwords passwords)
{
    public static readonly TimeSpan UsualLifetime = TimeSpan.FromDays(3);

    public Task<Result<string>> RunAsync(Actor actor, IssueFirstPasswordRequest request, CancellationToken ct)
    {
        var prepared = request.Prepared ?? PreparedPassword.Random(passwords);
        var name = Account.Normalize(request.UserName);
        return work.DoAsync<string>(actor, "account.password-issued", null, async deed =>
        {
            if (actor.AccountId != Guid.Empty && !actor.Is(Role.SystemAdministrator))
                return Refusal.NotAllowed("account.administrator-only", "初始密码由系统管理员发放。");
            var account = await deed.Db.Accounts.SingleOrDefaultAsync(each => each.NormalizedName == name, ct);
            if (account is null)
                return Refusal.NotFound("account.not-found", $"没有登录名“{request.UserName}”。用 user list 可以查看全部登录名。");
            deed.About("account", account.Id.Value);
            account.IssueFirstPassword(prepared.Hash, Passwords.Secret(), deed.Now, request.Lifetime is { } lifetime ? deed.Now + lifetime : null);
            foreach (var session in await deed.Db.Sessions.Where(each => each.AccountId == account.Id && each.EndedAt == null).ToListAsync(ct))
                session.EndedAt = deed.Now;
            return prepared.Password;
        }, ct);
    }
}
