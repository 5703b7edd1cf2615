using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Access;

public sealed record SignInRequest(string UserName, string Password, string Address);

/// <param name="Secret">Goes into the cookie; only its hash is stored.</param>
/// <param name="MustChangePassword">Whether only the change page is open.</param>
public sealed record SignedIn(string Secret, bool MustChangePassword);

/// <summary>登录. Wrong name and wrong password get the same answer in the same time; five failures lock for 30 minutes.</summary>
public sealed class SignIn(Work work, Passwords passwords, PasswordPolicy policy)
{
    private const int FailureLimit = 5;
    private const int ParallelSessions = 3;
    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(30);
    private static readonly Refusal Wrong = Refusal.NotAllowed("signin.wrong", "登录名或密码不对。连续输错5次将锁定30分钟；忘记密码请联系系统管理员。");

    public async Task<Result<SignedIn>> RunAsync(SignInRequest request, CancellationToken ct)
    {
        var name = Account.Normalize(request.UserName ?? "");
        var account = await work.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(each => each.NormalizedName == name, ct);
        var match = passwords.Match(account?.PasswordHash, request.Password ?? "");
        var actor = new Actor(account?.Id.Value ?? Guid.Empty, account?.DisplayName ?? "", [], request.Address);
        if (account is null)
            return await RefuseAsync(actor, null, Wrong, ct);
        if (account.LockedUntil > work.Now)
            return await RefuseAsync(actor, account.Id, Refusal.NotAllowed("signin.locked", $"这个账号因多次输错密码已锁定，请{Math.Ceiling((account.LockedUntil.Value - work.Now).TotalMinutes)}分钟后再试。"), ct);
        if (match == PasswordMatch.Wrong)
            return await CountFailureAsync(actor, account.Id, ct);
        if (account.Disabled)
            return await RefuseAsync(actor, account.Id, Refusal.NotAllowed("signin.disabled", "这个账号已停用，请联系系统管理员。"), ct);
        if (account.FirstPasswordExpiresAt <= work.Now)
            return await RefuseAsync(actor, account.Id, Refusal.NotAllowed("signin.first-password-expired", "初始密码已过期，请联系系统管理员重新发放。"), ct);
        return await OpenSessionAsync(actor, account.Id, request, match == PasswordMatch.RightButWeak ? passwords.Hash(request.Password ?? "") : null, ct);
    }

    private Task<Result<SignedIn>> OpenSessionAsync(Actor actor, Id<Account> id, SignInRequest request, string? stronger, CancellationToken ct) =>
        work.DoAsync<SignedIn>(actor, "account.signed-in", null, async deed =>
        {
            deed.About("account", id.Value);
            var account = await deed.Db.Accounts.SingleAsync(each => each.Id == id, ct);
            account.SignedIn(deed.Now);
            if (stronger is not null)
                account.Rehash(stronger);
            var running = await deed.Db.Sessions.Where(session => session.AccountId == id && session.EndedAt == null).OrderByDescending(session => session.StartedAt).ToListAsync(ct);
            foreach (var oldest in running.Skip(ParallelSessions - 1))
                oldest.EndedAt = deed.Now;
            var secret = Passwords.Secret();
            deed.Db.Sessions.Add(new Session { Key = Passwords.KeyOf(secret), AccountId = id, SecurityStamp = account.SecurityStamp, StartedAt = deed.Now, SeenAt = deed.Now, Address = request.Address });
            return new SignedIn(secret, account.MustChangePassword || account.PasswordSetAt + policy.Lifetime < deed.Now);
        }, ct);

    /// <summary>Counts in a transaction of its own: the refusal itself rolls back.</summary>
    private async Task<Result<SignedIn>> CountFailureAsync(Actor actor, Id<Account> id, CancellationToken ct)
    {
        await work.DoAsync<bool>(actor, "account.sign-in-refused", null, async deed =>
        {
            deed.About("account", id.Value);
            var account = await deed.Db.Accounts.SingleAsync(each => each.Id == id, ct);
            account.CountFailure(deed.Now, FailureLimit, LockFor);
            return true;
        }, ct);
        return Wrong;
    }

    private async Task<Result<SignedIn>> RefuseAsync(Actor actor, Id<Account>? id, Refusal refusal, CancellationToken ct) =>
        await work.DoAsync<SignedIn>(actor, "account.signed-in", null, deed =>
        {
            deed.About("account", id?.Value ?? Guid.Empty);
            return Task.FromResult<Result<SignedIn>>(refusal);
        }, ct);
}
