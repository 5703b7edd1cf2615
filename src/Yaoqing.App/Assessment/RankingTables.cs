using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Percent">Completion of the unit's target, truncated to whole percent; null without a target.</param>
public sealed record RankedUnit(string Unit, string Group, int? Rank, string Points, string Received, string Used, string Credits, decimal? Target, int? Percent);

/// <param name="Own">Units of the reader, to be marked.</param>
public sealed record RankingTable(IReadOnlyList<RankedUnit> Units, IReadOnlyList<string> Own, string? Problem, DateOnly AsOf);

/// <summary>排名: every unit of a desk by group. All members see the table; each point is explained on the unit's own page.</summary>
public sealed class RankingTables(YaoqingDb db, Scoreboard scoreboard, TimeProvider time)
{
    public async Task<RankingTable> OfDeskAsync(Actor actor, Guid officeId, int year, CancellationToken ct)
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var office = new Id<Office>(officeId);
        var members = await db.MembersIn(year).Where(each => each.OfficeId == office).Select(each => each.UnitId).ToListAsync(ct);
        if (!actor.Desks.Contains(officeId) && !actor.Is(Role.Leader) && !actor.Units.Any(unit => members.Contains(new Id<Unit>(unit))))
            return new RankingTable([], [], "这个信息科不考核您的单位。", today);
        var scores = await scoreboard.OfYearAsync(officeId, year, ct);
        if (scores.Report is not { } report)
            return new RankingTable([], [], scores.Problem, today);
        var targets = await (
            from target in db.Targets.AsNoTracking()
            join unit in db.Units on target.UnitId equals unit.Id
            where target.OfficeId == office && target.Year == year
            orderby target.SetAt
            select new { unit.ShortName, target.Points }).ToListAsync(ct);
        var goals = targets.GroupBy(each => each.ShortName).ToDictionary(group => group.Key, group => group.Last().Points);
        var own = await db.Units.AsNoTracking().Where(unit => actor.Units.Select(id => new Id<Unit>(id)).Contains(unit.Id)).Select(unit => unit.ShortName).ToListAsync(ct);
        return new RankingTable([.. report.Units.Select(unit => Row(unit, goals))], own, null, today);
    }

    private static RankedUnit Row(SubjectScore unit, Dictionary<string, decimal> goals)
    {
        decimal? goal = goals.TryGetValue(unit.Unit, out var found) ? found : null;
        var points = (decimal)unit.Points.Numerator / unit.Points.Denominator;
        return new RankedUnit(unit.Unit, unit.Group, unit.Rank, unit.Points.ToString(), unit.Received.ToString(), unit.Used.ToString(), unit.Credits.ToString(), goal, goal is > 0 ? (int)decimal.Truncate(points * 100m / goal.Value) : null);
    }
}
