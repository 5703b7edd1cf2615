using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

public sealed record IssuePasswordRequest(Guid AccountId, string? Key);

/// <summary>发放初始密码: random, shown once, good for one day, changed at first use. Ends every session of the account.</summary>
public sealed class IssuePassword(Work work, Passwords passwords)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    public async Task<Result<string>> RunAsync(Actor actor, IssuePasswordRequest request, CancellationToken ct)
    {
        var password = Passwords.Random();
        var hash = passwords.Hash(password);
        // The answer of an idempotency key is stored, and a password must not be: a repeated form issues a new one.
        var done = await work.DoAsync<bool>(actor, "account.password-changed", null, async deed =>
        {
            if (actor.AccountId != Guid.Empty && !actor.Is(Role.SystemAdministrator))
                return AdministratorRights.SystemOnly;
            var account = await deed.Db.Accounts.SingleOrDefaultAsync(each => each.Id == new Id<Account>(request.AccountId), ct);
            if (account is null)
                return AdministratorRights.NoSuchAccount;
            deed.About("account", account.Id.Value);
            account.IssueFirstPassword(hash, Passwords.Secret(), deed.Now, deed.Now + GoodFor);
            return true;
        }, ct);
        return done.Succeeded ? password : done.Refusal;
    }
}
