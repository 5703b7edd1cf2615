using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment;

/// <param name="Posted">Month in which it counts.</param>
/// <param name="Correction">Closed month that it corrects, or empty.</param>
public sealed record LedgerLine(string Posted, string Points, string Rule, string Words, string About, int? ItemNo, string Correction);

public sealed record LedgerOfUnit(string Unit, string Office, string Group, int? Rank, string Points, IReadOnlyList<LedgerLine> Lines, string? Problem);

/// <summary>得分明细: every point of one unit with its reason. A unit sees its own; the desk sees all.</summary>
public sealed class UnitLedger(YaoqingDb db, Scoreboard scoreboard)
{
    public async Task<LedgerOfUnit?> FindAsync(Actor actor, Guid officeId, string unitName, int year, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().Where(each => each.ShortName == unitName).Select(each => (Id<Unit>?)each.Id).SingleOrDefaultAsync(ct);
        if (unit is not { } id || !(actor.Units.Contains(id.Value) || actor.Desks.Contains(officeId)))
            return null;
        var office = await db.Offices.AsNoTracking().Where(each => each.Id == new Id<Office>(officeId) && !each.IsExternal).Select(each => each.ShortName).SingleOrDefaultAsync(ct);
        if (office is null)
            return null;
        var scores = await scoreboard.OfYearAsync(officeId, year, ct);
        var own = scores.Report?.Units.FirstOrDefault(each => each.Unit == unitName);
        if (own is null)
            return new LedgerOfUnit(unitName, office, "", null, "", [], scores.Problem ?? "本年度没有考核这个单位。");
        return new LedgerOfUnit(unitName, office, own.Group, own.Rank, own.Points.ToString(), [.. own.Entries.Reverse().Select(entry =>
        {
            var about = entry.Facts.Select(fact => scores.About.GetValueOrDefault(fact)).FirstOrDefault(fact => fact is not null);
            return new LedgerLine(entry.Posted.ToString(), entry.Points.ToString(), entry.Rule, entry.Words, about?.About ?? "", about?.ItemNo, entry.CorrectionFor?.ToString() ?? "");
        })], null);
    }

    /// <summary>Units that the reader may open at a desk.</summary>
    public async Task<IReadOnlyList<string>> UnitsAsync(Actor actor, Guid officeId, int year, CancellationToken ct)
    {
        var all = actor.Desks.Contains(officeId);
        var own = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        return await (
            from membership in db.MembersIn(year)
            join unit in db.Units on membership.UnitId equals unit.Id
            where membership.OfficeId == new Id<Office>(officeId) && (all || own.Contains(unit.Id))
            orderby unit.Order
            select unit.ShortName).ToListAsync(ct);
    }
}
