using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Dashboard;

/// <summary>Progress against one target of a desk, as the upper office counts it (S14).</summary>
/// <param name="Name">Such as 党委信息 · 市目标.</param>
/// <param name="Setter">Who set it.</param>
/// <param name="Points">Official points; null when none were entered.</param>
/// <param name="Goal">Points asked for.</param>
/// <param name="Percent">Completion, truncated to whole percent; null without points.</param>
/// <param name="Rank">Official rank.</param>
/// <param name="AsOf">Date of the official figures.</param>
/// <param name="Source">Their source.</param>
/// <param name="Pace">Share of the year gone by at that date, in percent, rounded to one decimal.</param>
/// <param name="Forecast">Points at the end of the year if it goes on evenly, truncated.</param>
public sealed record ProgressLine(string Name, string Setter, decimal? Points, decimal Goal, int? Percent, int? Rank, DateOnly? AsOf, string? Source, decimal Pace, decimal? Forecast)
{
    /// <summary>How the forecast was made; null without one.</summary>
    public string? Method => Forecast is not null && AsOf is { } day ? TimeGone.OfYear(day).Method($"{Points:0.##}") : null;

    /// <summary>Lead over the calendar in percentage points; negative when behind.</summary>
    public decimal? Lead => Points is { } points && Goal > 0 ? decimal.Truncate(points / Goal * 1000m) / 10m - Pace : null;
}

/// <param name="Periodical">Name without 《》.</param>
/// <param name="Issues">Issues of the year so far, those before this system included.</param>
public sealed record IssuesSoFar(string Periodical, int Issues);

public sealed record DeskProgress(IReadOnlyList<ProgressLine> Targets, IReadOnlyList<IssuesSoFar> Issues, int Instructions);

/// <summary>目标进度: exactly the figures that the training text reports. Official points and ranks are entered with date and source; a county cannot compute them.</summary>
public sealed class Progress(YaoqingDb db, TimeProvider time)
{
    public async Task<DeskProgress> OfDeskAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var office = new Id<Office>(officeId);
        if (!actor.Desks.Contains(officeId) && !actor.Is(Role.Leader))
            return new DeskProgress([], [], 0);
        return new DeskProgress(await TargetsAsync(office, today, ct), await IssuesAsync(office, today.Year, ct), await InstructionsAsync(office, today.Year, ct));
    }

    private async Task<IReadOnlyList<ProgressLine>> TargetsAsync(Id<Office> office, DateOnly today, CancellationToken ct)
    {
        var line = await db.Offices.AsNoTracking().Where(each => each.Id == office).Select(each => each.Line).SingleAsync(ct);
        var names = await db.Offices.AsNoTracking().ToDictionaryAsync(each => each.Id, each => each.ShortName, ct);
        var targets = await db.Targets.AsNoTracking().Where(each => each.OfficeId == office && each.UnitId == null && each.Year == today.Year).OrderBy(each => each.SetAt).ToListAsync(ct);
        var standings = await db.Standings.AsNoTracking().Where(each => each.OfficeId == office && each.Year == today.Year).OrderBy(each => each.AsOf).ThenBy(each => each.RecordedAt).ToListAsync(ct);
        return [.. targets.GroupBy(target => (target.SetterId, target.Level)).OrderByDescending(group => group.Key.Level).Select(group =>
        {
            var goal = group.Last().Points;
            var standing = standings.LastOrDefault(each => each.SetterId == group.Key.SetterId && each.Level == group.Key.Level);
            var gone = TimeGone.OfYear(standing?.AsOf ?? today);
            return new ProgressLine(
                $"{line.InWords()} · {group.Key.Level.InWords()}目标", names[group.Key.SetterId], standing?.Points, goal,
                standing is null ? null : (int)decimal.Truncate(standing.Points * 100m / goal), standing?.Rank, standing?.AsOf, standing?.Source,
                gone.Percent, standing is null ? null : decimal.Truncate(standing.Points * gone.All / gone.Days));
        })];
    }

    private async Task<IReadOnlyList<IssuesSoFar>> IssuesAsync(Id<Office> office, int year, CancellationToken ct)
    {
        var periodicals = await db.Periodicals.AsNoTracking().Where(each => each.OfficeId == office && !each.Retired).OrderBy(each => each.OpeningTotal).ToListAsync(ct);
        var published = await db.Issues.AsNoTracking()
            .Where(issue => issue.State == IssueState.Published && issue.Series == Series.Regular && issue.Year == year)
            .GroupBy(issue => issue.PeriodicalId).Select(group => new { group.Key, Last = group.Max(issue => issue.Number) }).ToListAsync(ct);
        return [.. periodicals.Select(each => new IssuesSoFar(each.Name, published.FirstOrDefault(row => row.Key == each.Id)?.Last ?? (each.OpeningYear == year ? each.OpeningNumber : 0)))];
    }

    private Task<int> InstructionsAsync(Id<Office> office, int year, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Instructions.CountAsync(each => each.OfficeId == office && each.GivenOn >= from && each.GivenOn <= to, ct);
    }
}
