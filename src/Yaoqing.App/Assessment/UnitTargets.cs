using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>One unit's or one group's progress against the points asked of it.</summary>
/// <param name="Name">The unit or the group.</param>
/// <param name="Group">The group of a unit; empty for a group itself.</param>
/// <param name="Points">Points so far, exact.</param>
/// <param name="Done">The same as a decimal, for drawing.</param>
/// <param name="Goal">Points asked for; null without a target.</param>
/// <param name="Percent">Completion as the scheme prints percentages, without the sign.</param>
/// <param name="Ahead">Whether it keeps up with the calendar; null without a target.</param>
/// <param name="Forecast">Points by the end of the year at this speed, cut off to whole points; null without a target or for a year that is over.</param>
public sealed record TargetLine(string Name, string Group, string Points, decimal Done, decimal? Goal, string? Percent, bool? Ahead, string? Forecast);

/// <summary>A target that the scheme itself states.</summary>
public sealed record SchemeTarget(string Name, string Unit, string Setter, string Goal, string Done, string Percent, string Pace, string Forecast, string Method);

/// <param name="Units">Every unit of the year.</param>
/// <param name="Groups">Sums of the units of a group that have targets.</param>
/// <param name="OfScheme">Targets that the scheme states.</param>
/// <param name="Pace">Share of the year gone by, in percent, rounded to one decimal.</param>
/// <param name="Method">How the forecast is made.</param>
public sealed record TargetTable(IReadOnlyList<TargetLine> Units, IReadOnlyList<TargetLine> Groups, IReadOnlyList<SchemeTarget> OfScheme, decimal Pace, string Method, string? Problem);

/// <summary>单位目标完成情况: by unit and by group, with the pace of the calendar and a forecast whose method is stated.</summary>
public sealed class UnitTargets(YaoqingDb db, Scoreboard scoreboard, TimeProvider time)
{
    public async Task<TargetTable> OfDeskAsync(Actor actor, Guid officeId, int year, CancellationToken ct)
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var scores = actor.Desks.Contains(officeId) ? await scoreboard.OfYearAsync(officeId, year, ct) : null;
        if (scores?.Report is not { } report)
            return new TargetTable([], [], [], 0, "", scores?.Problem ?? "这里只显示本信息科的目标任务。");
        var goals = await RankingTables.GoalsAsync(db, new Id<Office>(officeId), year, ct);
        var gone = TimeGone.In(MonthRange.Year(year), today);
        TargetLine Line(string name, string group, Fraction points, decimal? goal) => new(
            name, group, points.ToString(), Decimal(points), goal, goal is { } wanted ? Percent(scores.InForce, points, wanted) : null,
            goal is { } asked ? points >= gone.Pace(Exact(asked)) : null, goal is not null && !gone.Over ? gone.Forecast(points).ToString() : null);
        var units = report.Units.Select(unit => Line(unit.Unit, unit.Group, unit.Points, goals.TryGetValue(unit.Unit, out var goal) ? goal : null)).ToList();
        var groups = report.Units.Where(unit => goals.ContainsKey(unit.Unit)).GroupBy(unit => unit.Group)
            .Select(group => Line(group.Key, "", group.Aggregate(Fraction.Zero, (sum, unit) => sum + unit.Points), group.Sum(unit => goals[unit.Unit])));
        return new TargetTable(units, [.. groups], [.. report.Targets.Select(Stated)], gone.Percent, gone.Over ? "" : $"预测{gone.Method("现有分")}。", null);
    }

    /// <summary>Completion as the scheme in force prints percentages.</summary>
    internal static string Percent(Scheme? scheme, Fraction points, decimal goal) => (scheme?.Percent ?? new PercentMode()).Print(points, Exact(goal));

    private static SchemeTarget Stated(TargetProgress target) => new(
        target.Name, target.Unit ?? "", target.Setter ?? "", target.Goal.ToString(), target.Done.ToString(), target.Percent, target.Pace.ToString(), target.Forecast.ToString(), target.Method);

    private static Fraction Exact(decimal value) => Fraction.TryParse(value.ToString(CultureInfo.InvariantCulture), out var exact) ? exact : throw new InvalidOperationException($"Not a finite decimal: {value}");

    private static decimal Decimal(Fraction points) => (decimal)points.Numerator / points.Denominator;
}
