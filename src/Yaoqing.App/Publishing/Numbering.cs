using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Publishing;

namespace Yaoqing.App.Publishing;

/// <param name="Year">Year.</param>
/// <param name="Number">期号.</param>
/// <param name="Total">总期号; null for supplements.</param>
public sealed record IssueNumber(int Year, int Number, int? Total);

/// <summary>期号: dense within periodical, series and year, opened where the office stood; the unique indexes settle every race.</summary>
public static class Numbering
{
    /// <summary>The number that the next published issue would get (拟第N期).</summary>
    public static async Task<IssueNumber> NextAsync(this YaoqingDb db, Periodical periodical, Series series, int year, CancellationToken ct)
    {
        var published = db.Issues.AsNoTracking().Where(issue => issue.PeriodicalId == periodical.Id && issue.State == IssueState.Published);
        var last = await published.Where(issue => issue.Series == series && issue.Year == year).MaxAsync(issue => issue.Number, ct);
        var opening = series == Series.Regular && year == periodical.OpeningYear ? periodical.OpeningNumber : 0;
        int? total = series == Series.Regular ? (await published.MaxAsync(issue => issue.TotalNumber, ct) ?? periodical.OpeningTotal) + 1 : null;
        return new IssueNumber(year, (last ?? opening) + 1, total);
    }
}
