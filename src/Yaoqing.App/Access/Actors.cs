using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Access;

/// <param name="Actor">Who.</param>
/// <param name="MustChangePassword">Whether only the change page is open.</param>
public sealed record SessionActor(Actor Actor, bool MustChangePassword);

/// <summary>Finds who is behind a request. A session ends after 30 minutes without a request, after 8 hours, and with every change of password or rights.</summary>
public sealed class Actors(YaoqingDb db, TimeProvider time, PasswordPolicy policy)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private static readonly HotQuery<Func<YaoqingDb, string, DateTimeOffset, DateTimeOffset, IAsyncEnumerable<Seen>>> OpenSession = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, string key, DateTimeOffset idleSince, DateTimeOffset startedSince) =>
            from session in db.Sessions.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on session.AccountId equals account.Id
            where session.Key == key && session.EndedAt == null && !account.Disabled && session.SecurityStamp == account.SecurityStamp
                && session.SeenAt > idleSince && session.StartedAt > startedSince
            select new Seen(account.Id, account.DisplayName, account.MustChangePassword, account.PasswordSetAt, session.SeenAt)));

    private static readonly HotQuery<Func<YaoqingDb, Id<Account>, IAsyncEnumerable<ActorRole>>> RolesInForce = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Account> id) => db.Grants.AsNoTracking()
            .Where(grant => grant.AccountId == id && grant.ApprovedAt != null && grant.RevokedAt == null)
            .Select(grant => new ActorRole(grant.Role, grant.ScopeId))));

    public async Task<SessionActor?> FindAsync(string secret, string address, CancellationToken ct)
    {
        // One connection for the whole request: opening it for each of its twenty queries costs as much as two of them.
        await db.Database.OpenConnectionAsync(ct);
        var (key, now) = (Passwords.KeyOf(secret), time.GetUtcNow());
        var (idleSince, startedSince) = (now - Idle, now - Longest);
        var found = await OpenSession.On(db)(db, key, idleSince, startedSince).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        if (now - found.SeenAt > TimeSpan.FromMinutes(1))
            await db.Sessions.Where(session => session.Key == key).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), ct);
        var roles = await RolesAsync(found.Id, ct);
        return new SessionActor(new Actor(found.Id.Value, found.DisplayName, roles, address), found.MustChangePassword || found.PasswordSetAt + policy.Lifetime < now);
    }

    /// <summary>The actor of an account, for work that the command line does in somebody's name.</summary>
    public async Task<Actor> OfAccountAsync(Id<Account> id, string origin, CancellationToken ct)
    {
        var name = await db.Accounts.AsNoTracking().Where(account => account.Id == id).Select(account => account.DisplayName).SingleAsync(ct);
        return new Actor(id.Value, name, await RolesAsync(id, ct), origin);
    }

    private async Task<IReadOnlyList<ActorRole>> RolesAsync(Id<Account> id, CancellationToken ct) =>
        await RolesInForce.On(db)(db, id).ToListAsync(ct);

    private sealed record Seen(Id<Account> Id, string DisplayName, bool MustChangePassword, DateTimeOffset? PasswordSetAt, DateTimeOffset SeenAt);
}
