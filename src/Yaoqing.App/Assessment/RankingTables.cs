using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Rank">Place within its group, competition ranking; null when unranked.</param>
/// <param name="Tied">Whether another unit of the group has the same place.</param>
/// <param name="Listed">Whether it is among the first that the scheme lists, all who tie included.</param>
/// <param name="Difference">Points minus those of the period before, with sign; null where there is nothing to compare with.</param>
/// <param name="Climb">Places won since then; negative for places lost.</param>
/// <param name="Target">The unit's target of the year; null without one.</param>
/// <param name="Percent">Completion of it as the scheme prints percentages; null for a month or quarter.</param>
/// <param name="Beside">What the scheme gives beside points.</param>
public sealed record RankedUnit(
    string Unit, string Group, int? Rank, bool Tied, bool Listed, string Points, string Received, string Used, string Credits, string? Difference, int? Climb, decimal? Target, string? Percent, BesidePoints Beside);

/// <summary>A person's place, where the scheme scores persons: among all persons of the desk's units.</summary>
public sealed record RankedPerson(string Person, string Unit, int? Rank, bool Tied, string Points, string Used, string Credits, BesidePoints Beside);

/// <param name="Own">Units of the reader, to be marked.</param>
/// <param name="First">How many places the scheme lists as the first.</param>
/// <param name="Compared">Whether there is a period before to compare with.</param>
public sealed record RankingTable(IReadOnlyList<RankedUnit> Units, IReadOnlyList<string> Own, int First, bool Compared, string? Problem, DateOnly AsOf)
{
    /// <summary>个人得分: all for the desk and for leaders, those of his own units for the rest. Empty when the scheme scores no persons.</summary>
    public IReadOnlyList<RankedPerson> Persons { get; init; } = [];

    /// <summary>Points that pass; null when the scheme has no pass line.</summary>
    public string? PassLine { get; init; }

    /// <summary>Whether the scheme converts points for the yearly assessment.</summary>
    public bool Converts => Units.Any(unit => unit.Beside.Converted is not null);

    /// <summary>Whether the scheme pays.</summary>
    public bool Pays => Units.Any(unit => unit.Beside.Money is not null);
}

/// <summary>排名: every unit of a desk by group. All members see the table; each point is explained on the unit's own page.</summary>
public sealed class RankingTables(YaoqingDb db, Scoreboard scoreboard, TimeProvider time)
{
    public async Task<RankingTable> OfDeskAsync(Actor actor, Guid officeId, RankingPeriod period, CancellationToken ct)
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var (office, year) = (new Id<Office>(officeId), period.Months.To.Year);
        var members = await db.MembersIn(year).Where(each => each.OfficeId == office).Select(each => each.UnitId).ToListAsync(ct);
        if (!actor.Desks.Contains(officeId) && !actor.Is(Role.Leader) && !actor.Units.Any(unit => members.Contains(new Id<Unit>(unit))))
            return new RankingTable([], [], 0, false, "这个信息科不考核您的单位。", today);
        var scores = await scoreboard.OfPeriodAsync(officeId, period.Months, ct);
        if (scores.Report is not { } report)
            return new RankingTable([], [], 0, false, scores.Problem, today);
        var before = await BeforeAsync(officeId, period, ct);
        var goals = period.Months.From.Number == 1 && period.Key.Length == 4 ? await GoalsAsync(office, year, ct) : [];
        var own = await db.Units.AsNoTracking().Where(unit => actor.Units.Select(id => new Id<Unit>(id)).Contains(unit.Id)).Select(unit => unit.ShortName).ToListAsync(ct);
        var first = scores.InForce?.Ranking.Listed ?? 3;
        var rows = report.Units.Select(unit => Row(unit, scores, first, before.GetValueOrDefault(unit.Unit), goals));
        var all = actor.Desks.Contains(officeId) || actor.Is(Role.Leader);
        return new RankingTable([.. rows], own, first, before.Count > 0, null, today)
        {
            Persons = [.. report.Persons.Where(person => all || own.Contains(person.Unit)).Select(person => PersonOf(person, report.Persons, scores))], PassLine = scores.InForce?.PassLine?.ToString(),
        };
    }

    private static RankedPerson PersonOf(SubjectScore person, IReadOnlyList<SubjectScore> all, YearScores scores) => new(
        person.Person ?? "", person.Unit, person.Rank, person.Rank is not null && all.Count(other => other.Rank == person.Rank) > 1, person.Points.ToString(), person.Used.ToString(), person.Credits.ToString(), BesidePoints.Of(person, scores));

    /// <summary>The newest target of each unit, by its name.</summary>
    internal static async Task<Dictionary<string, decimal>> GoalsAsync(YaoqingDb db, Id<Office> office, int year, CancellationToken ct)
    {
        var targets = await (
            from target in db.Targets.AsNoTracking()
            join unit in db.Units on target.UnitId equals unit.Id
            where target.OfficeId == office && target.Year == year
            orderby target.SetAt
            select new { unit.ShortName, target.Points }).ToListAsync(ct);
        return targets.GroupBy(each => each.ShortName).ToDictionary(group => group.Key, group => group.Last().Points);
    }

    private Task<Dictionary<string, decimal>> GoalsAsync(Id<Office> office, int year, CancellationToken ct) => GoalsAsync(db, office, year, ct);

    /// <summary>Scores of the period before; empty before the first scheme, where everything would compare with nothing.</summary>
    private async Task<IReadOnlyDictionary<string, SubjectScore>> BeforeAsync(Guid officeId, RankingPeriod period, CancellationToken ct)
    {
        var last = period.Before.To.Last;
        var scores = await db.SchemeVersions.AnyAsync(each => each.OfficeId == new Id<Office>(officeId) && each.EffectiveFrom <= last, ct) ? await scoreboard.OfPeriodAsync(officeId, period.Before, ct) : null;
        return scores?.Report?.Units.ToDictionary(unit => unit.Unit) ?? [];
    }

    private static RankedUnit Row(SubjectScore unit, YearScores scores, int first, SubjectScore? before, Dictionary<string, decimal> goals)
    {
        var (scheme, all) = (scores.InForce, scores.Report?.Units ?? []);
        decimal? goal = goals.TryGetValue(unit.Unit, out var found) ? found : null;
        var tied = unit.Rank is not null && all.Any(other => other.Unit != unit.Unit && other.Rank == unit.Rank && (scheme?.Ranking.ByGroup != true || other.Group == unit.Group));
        return new RankedUnit(
            unit.Unit, unit.Group, unit.Rank, tied, unit.Rank <= first, unit.Points.ToString(), unit.Received.ToString(), unit.Used.ToString(), unit.Credits.ToString(),
            before is null ? null : SchemeTrial.Signed(unit.Points - before.Points), before is null ? null : before.Rank - unit.Rank, goal, goal is { } wanted ? UnitTargets.Percent(scheme, unit.Points, wanted) : null, BesidePoints.Of(unit, scores));
    }
}
