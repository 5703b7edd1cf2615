using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="Year">Year.</param>
/// <param name="Number">期号.</param>
/// <param name="Total">总期号; null for supplements.</param>
public sealed record IssueNumber(int Year, int Number, int? Total);

/// <summary>期号: dense within periodical, series and year, opened where the office stood; the unique indexes settle every race.</summary>
public static class Numbering
{
    /// <summary>The number that the next published issue would get (拟第N期).</summary>
    public static async Task<IssueNumber> NextAsync(this YaoqingDb db, Periodical periodical, Series series, int year, CancellationToken ct) =>
        (await db.LastNumbersAsync([periodical], ct)).Next(periodical, series, year);

    /// <summary>What was published so far, of several periodicals at once.</summary>
    public static async Task<LastNumbers> LastNumbersAsync(this YaoqingDb db, IEnumerable<Periodical> periodicals, CancellationToken ct)
    {
        var ids = periodicals.Select(each => each.Id).Distinct().ToList();
        return ids.Count == 0 ? new LastNumbers([]) : new LastNumbers(await db.Issues.AsNoTracking()
            .Where(issue => ids.Contains(issue.PeriodicalId) && issue.State == IssueState.Published)
            .GroupBy(issue => new { issue.PeriodicalId, issue.Series, issue.Year })
            .Select(group => new LastNumber(group.Key.PeriodicalId, group.Key.Series, group.Key.Year, group.Max(issue => issue.Number), group.Max(issue => issue.TotalNumber))).ToListAsync(ct));
    }
}

/// <summary>The greatest numbers of one periodical, series and year.</summary>
public sealed record LastNumber(Id<Periodical> PeriodicalId, Series Series, int? Year, int? Number, int? Total);

/// <summary>The greatest numbers of some periodicals; every further number follows from them.</summary>
public sealed class LastNumbers(IReadOnlyList<LastNumber> published)
{
    public IssueNumber Next(Periodical periodical, Series series, int year)
    {
        var own = published.Where(each => each.PeriodicalId == periodical.Id).ToList();
        var last = own.Where(each => each.Series == series && each.Year == year).Max(each => each.Number);
        var opening = series == Series.Regular && year == periodical.OpeningYear ? periodical.OpeningNumber : 0;
        int? total = series == Series.Regular ? (own.Max(each => each.Total) ?? periodical.OpeningTotal) + 1 : null;
        return new IssueNumber(year, (last ?? opening) + 1, total);
    }
}
