using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <summary>A random password with its hash, made ahead: the hash is slow on purpose.</summary>
public sealed record PreparedPassword(string Password, string Hash)
{
    public static PreparedPassword Random(Passwords passwords)
    {
        var password = Passwords.Random();
        return new PreparedPassword(password, passwords.Hash(password));
    }
}

/// <param name="AccountId">Whose.</param>
/// <param name="Key">Idempotency key.</param>
/// <param name="Lasting">Need not be changed at first use: for a demonstration only.</param>
/// <param name="Prepared">The password, or null to make one now.</param>
public sealed record IssuePasswordRequest(Guid AccountId, string? Key, bool Lasting = false, PreparedPassword? Prepared = null);

/// <summary>发放初始密码: random, shown once, good for one day, changed at first use. Ends every session of the account.</summary>
public sealed class IssuePassword(Work work, Passwords passwords)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    public async Task<Result<string>> RunAsync(Actor actor, IssuePasswordRequest request, CancellationToken ct)
    {
        var (password, hash) = request.Prepared ?? PreparedPassword.Random(passwords);
        // The answer of an idempotency key is stored, and a password must not be: a repeated form issues a new one.
        var done = await work.DoAsync<bool>(actor, "account.password-changed", null, async deed =>
        {
            if (actor.AccountId != Guid.Empty && !actor.Is(Role.SystemAdministrator))
                return AdministratorRights.SystemOnly;
            var account = await deed.Db.Accounts.SingleOrDefaultAsync(each => each.Id == new Id<Account>(request.AccountId), ct);
            if (account is null)
                return AdministratorRights.NoSuchAccount;
            deed.About("account", account.Id.Value);
            account.IssueFirstPassword(hash, Passwords.Secret(), deed.Now, request.Lasting ? null : deed.Now + GoodFor);
            return true;
        }, ct);
        return done.Succeeded ? password : done.Refusal;
    }
}
