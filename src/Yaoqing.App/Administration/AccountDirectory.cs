using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

public sealed record GrantLine(Guid Id, Role Role, string Scope, bool Approved);

public sealed record AccountLine(Guid Id, string UserName, string Name, bool HasPassword, bool Disabled, DateTimeOffset? LockedUntil, DateTimeOffset? LastSignInAt, IReadOnlyList<GrantLine> Grants);

public sealed record AccountList(IReadOnlyList<AccountLine> Accounts, int Total, int Proposed);

/// <summary>A unit or office that a role may be held for.</summary>
public sealed record ScopeChoice(Guid Id, string Name);

/// <summary>账号 as the administrators see them: names and rights, no business texts.</summary>
public sealed class AccountDirectory(YaoqingDb db)
{
    public const int PageSize = 40;

    public async Task<AccountList> ListAsync(Actor actor, string? words, bool onlyProposed, int page, CancellationToken ct)
    {
        if (!actor.Is(Role.SystemAdministrator) && !actor.Is(Role.SecurityAdministrator))
            return new AccountList([], 0, 0);
        var accounts = db.Accounts.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(words))
            accounts = accounts.Where(account => account.DisplayName.Contains(words) || account.NormalizedName.Contains(words));
        var proposed = db.Grants.Where(grant => grant.ApprovedAt == null && grant.RevokedAt == null);
        if (onlyProposed)
            accounts = accounts.Where(account => proposed.Any(grant => grant.AccountId == account.Id));
        var rows = await accounts.OrderBy(account => account.NormalizedName).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = rows.Select(row => row.Id).ToList();
        var grants = await db.Grants.AsNoTracking().Where(grant => ids.Contains(grant.AccountId) && grant.RevokedAt == null).ToListAsync(ct);
        var scopes = (await ScopesAsync(ct)).ToDictionary(scope => scope.Id, scope => scope.Name);
        return new AccountList(
            [.. rows.Select(row => new AccountLine(row.Id.Value, row.UserName, row.DisplayName, row.PasswordHash is not null, row.Disabled, row.LockedUntil, row.LastSignInAt,
                [.. grants.Where(grant => grant.AccountId == row.Id).OrderBy(grant => grant.Role).Select(grant => new GrantLine(grant.Id.Value, grant.Role, grant.ScopeId is { } scope ? scopes.GetValueOrDefault(scope, "") : "", grant.ApprovedAt is not null))]))],
            await accounts.CountAsync(ct), await proposed.CountAsync(ct));
    }

    /// <summary>姓名 of an account that is there.</summary>
    public Task<string> NameAsync(Guid id, CancellationToken ct) => db.Accounts.AsNoTracking().Where(account => account.Id == new Id<Account>(id)).Select(account => account.DisplayName).SingleAsync(ct);

    public async Task<IReadOnlyList<ScopeChoice>> ScopesAsync(CancellationToken ct)
    {
        var offices = await db.Offices.AsNoTracking().Where(office => !office.IsExternal).OrderBy(office => office.ShortName).Select(office => new ScopeChoice(office.Id.Value, office.ShortName)).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().Where(unit => !unit.Retired).OrderBy(unit => unit.Order).Select(unit => new ScopeChoice(unit.Id.Value, unit.ShortName)).ToListAsync(ct);
        return [.. offices, .. units];
    }
}
