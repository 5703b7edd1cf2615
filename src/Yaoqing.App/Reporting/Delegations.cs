using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="Id">The delegation.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Post">Whose signature.</param>
/// <param name="Delegate">Who may sign.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Mine">Whether the reader gave it and may take it back.</param>
public sealed record DelegationRow(Guid Id, string Unit, PostKind Post, string Delegate, DateTimeOffset From, DateTimeOffset Until, bool Mine);

/// <param name="UnitId">A unit that the reader signs for.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Colleagues">Accounts of the unit that could sign instead.</param>
public sealed record DelegationChoice(Guid UnitId, string Unit, IReadOnlyList<(Guid Id, string Name)> Colleagues);

/// <summary>委托审签 of the reader's units: what is in force, to come or lately over, and to whom it could be given.</summary>
public sealed class Delegations(YaoqingDb db, TimeProvider time)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<DelegationRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var since = time.GetUtcNow().AddDays(-90);
        var rows = await (
            from delegation in db.Delegations.AsNoTracking()
            join unit in db.Units on delegation.UnitId equals unit.Id
            join account in db.Accounts on delegation.DelegateId equals account.Id
            where units.Contains(delegation.UnitId) && delegation.Until > since
            orderby delegation.Until descending
            select new { delegation.Id, UnitId = unit.Id, unit.ShortName, delegation.Post, account.DisplayName, delegation.From, delegation.Until }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(row => new DelegationRow(row.Id.Value, row.ShortName, row.Post, row.DisplayName, row.From, row.Until, DelegateSignOff.PostOf(actor, row.UnitId.Value) == row.Post))];
    }

    public async Task<IReadOnlyList<DelegationChoice>> ChoicesAsync(Actor actor, CancellationToken ct)
    {
        var choices = new List<DelegationChoice>();
        foreach (var unit in actor.Scopes(Role.Head, Role.DeputyHead))
        {
            var name = await db.Units.AsNoTracking().Where(each => each.Id == new Id<Unit>(unit)).Select(each => each.ShortName).SingleOrDefaultAsync(ct) ?? "";
            var own = new Id<Account>(actor.AccountId);
            var held = await (
                from grant in db.Grants.AsNoTracking()
                join account in db.Accounts on grant.AccountId equals account.Id
                where grant.ScopeId == unit && grant.ApprovedAt != null && grant.RevokedAt == null && !account.Disabled && account.Id != own
                select new { account.Id, account.DisplayName, grant.Role }).ToListAsync(ct);
            choices.Add(new DelegationChoice(unit, name,
                [.. held.GroupBy(each => each.Id).Select(each => (each.Key.Value, $"{each.First().DisplayName}（{string.Join('、', each.Select(grant => Roles.InWords(grant.Role)).Distinct())}）")).OrderBy(each => each.Item2, StringComparer.Ordinal)]));
        }
        return choices;
    }
}
