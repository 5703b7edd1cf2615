using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Publishing;

/// <param name="Proposed">拟第N期: the number it would get if it were published now.</param>
public sealed record OpenIssueLine(int No, Guid PeriodicalId, string Periodical, Series Series, IssueState State, IssueNumber Proposed, int Articles, DateTimeOffset OpenedAt, IReadOnlyList<string> Sections);

/// <param name="Corrected">There is a correction to it.</param>
/// <param name="Withdrawn">It was called back.</param>
public sealed record PublishedLine(
    int No, string Periodical, Series Series, int Year, int Number, int? TotalNumber, DateTimeOffset PublishedAt, string Signer, int Articles, IReadOnlyList<string> Formats, bool Corrected, bool Withdrawn);

public sealed record PeriodicalLine(Guid Id, string Name, bool Retired, IssueNumber Next, IssueNumber NextSupplement);

/// <summary>刊物 of a desk: what is open, what is out.</summary>
public sealed class IssueLists(YaoqingDb db, TimeProvider time)
{
    public const int PageSize = 20;

    public async Task<IReadOnlyList<PeriodicalLine>> PeriodicalsAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return [];
        var own = await db.Periodicals.AsNoTracking().Where(each => each.OfficeId == new Id<Office>(officeId)).OrderBy(each => each.Retired).ThenBy(each => each.Name).ToListAsync(ct);
        var last = await db.LastNumbersAsync(own, ct);
        return [.. own.Select(each => new PeriodicalLine(each.Id.Value, each.Name, each.Retired, last.Next(each, Series.Regular, Year), last.Next(each, Series.Supplement, Year)))];
    }

    /// <summary>Open issues, oldest first, so that numbers are proposed in the order of their opening.</summary>
    public async Task<IReadOnlyList<OpenIssueLine>> OpenAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return [];
        var open = await (
            from issue in db.Issues.AsNoTracking()
            join periodical in db.Periodicals.AsNoTracking() on issue.PeriodicalId equals periodical.Id
            where periodical.OfficeId == new Id<Office>(officeId) && issue.State != IssueState.Published
            orderby issue.No
            select new { issue.No, Periodical = periodical, issue.Series, issue.State, issue.OpenedAt, Articles = issue.Articles.Count }).Take(PageSize).ToListAsync(ct);
        var last = await db.LastNumbersAsync(open.Select(issue => issue.Periodical), ct);
        return [.. open.Select(issue => new OpenIssueLine(issue.No, issue.Periodical.Id.Value, issue.Periodical.Name, issue.Series, issue.State, last.Next(issue.Periodical, issue.Series, Year), issue.Articles, issue.OpenedAt, issue.Periodical.Sections))];
    }

    /// <summary>往期 of a desk, newest first.</summary>
    public Task<(IReadOnlyList<PublishedLine> Rows, int Total)> PublishedAsync(Actor actor, Guid officeId, Guid? periodicalId, int page, CancellationToken ct)
    {
        var own = db.PublishedFor(actor).Where(issue => db.Periodicals.Any(each => each.Id == issue.PeriodicalId && each.OfficeId == new Id<Office>(officeId)));
        return ListAsync(actor.Desks.Contains(officeId) ? own : own.Where(_ => false), periodicalId, page, ct);
    }

    /// <summary>What a reader may read, of all periodicals, newest first.</summary>
    public Task<(IReadOnlyList<PublishedLine> Rows, int Total)> ReadableAsync(Actor actor, Guid? periodicalId, int page, CancellationToken ct) => ListAsync(db.PublishedFor(actor), periodicalId, page, ct);

    /// <summary>Periodicals of which the reader may read something.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ReadablePeriodicalsAsync(Actor actor, CancellationToken ct)
    {
        var ids = await db.PublishedFor(actor).Select(issue => issue.PeriodicalId).Distinct().ToListAsync(ct);
        var rows = await db.Periodicals.AsNoTracking().Where(each => ids.Contains(each.Id)).OrderBy(each => each.Name).Select(each => new { each.Id, each.Name }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Id.Value, row.Name))];
    }

    private int Year => WorkCalendar.DayOf(time.GetUtcNow()).Year;

    private async Task<(IReadOnlyList<PublishedLine>, int)> ListAsync(IQueryable<Issue> issues, Guid? periodicalId, int page, CancellationToken ct)
    {
        if (periodicalId is { } id)
            issues = issues.Where(issue => issue.PeriodicalId == new Id<Periodical>(id));
        var found = await (
            from issue in issues.AsNoTracking()
            join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
            orderby issue.PublishedAt descending, issue.No descending
            select new
            {
                issue.Id, issue.No, periodical.Name, issue.Series, issue.Year, issue.Number, issue.TotalNumber, issue.PublishedAt, issue.SignerName, Articles = issue.Articles.Count,
                Corrected = db.IssueNotices.Any(notice => notice.IssueId == issue.Id && !notice.Withdrawal), Withdrawn = db.IssueNotices.Any(notice => notice.IssueId == issue.Id && notice.Withdrawal),
            }).Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = found.Select(issue => issue.Id).ToList();
        var files = await db.IssueFiles.AsNoTracking().Where(file => ids.Contains(file.IssueId)).Select(file => new { file.IssueId, file.Format }).ToListAsync(ct);
        return ([.. found.Select(issue => new PublishedLine(
            issue.No, issue.Name, issue.Series, issue.Year ?? 0, issue.Number ?? 0, issue.TotalNumber, issue.PublishedAt ?? default, issue.SignerName, issue.Articles,
            IssueFormats.Printed(files.Where(file => file.IssueId == issue.Id).Select(file => file.Format)), issue.Corrected, issue.Withdrawn))], await issues.CountAsync(ct));
    }
}
