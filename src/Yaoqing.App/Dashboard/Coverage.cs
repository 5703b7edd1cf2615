using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Dashboard;

/// <param name="Board">板块.</param>
/// <param name="Months">Adopted items of January … the current month.</param>
public sealed record BoardRow(string Board, IReadOnlyList<int> Months);

public sealed record DeskCoverage(IReadOnlyList<BoardRow> Boards, IReadOnlyList<string> SilentUnits);

/// <summary>覆盖面: boards by month, and units that reported nothing for three months (S16, S17). An empty cell is a topic.</summary>
public sealed class Coverage(YaoqingDb db, TimeProvider time)
{
    private const int SilentMonths = 3;

    public async Task<DeskCoverage> OfDeskAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return new DeskCoverage([], []);
        var (now, office) = (time.GetUtcNow(), new Id<Office>(officeId));
        var today = WorkCalendar.DayOf(now);
        return new DeskCoverage(await BoardsAsync(office, today, ct), await SilentAsync(office, today, now, ct));
    }

    private async Task<IReadOnlyList<BoardRow>> BoardsAsync(Id<Office> office, DateOnly today, CancellationToken ct)
    {
        var yearStart = WorkCalendar.At(new DateOnly(today.Year, 1, 1), TimeOnly.MinValue);
        var adopted = await (
            from source in db.ArticleSources.AsNoTracking()
            join article in db.Articles on source.ArticleId equals article.Id
            join issue in db.Issues on article.IssueId equals issue.Id
            join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
            join item in db.Items on source.ItemId equals item.Id
            where periodical.OfficeId == office && issue.State == IssueState.Published && issue.PublishedAt >= yearStart
            select new { item.BoardId, issue.PublishedAt }).ToListAsync(ct);
        var counts = adopted.GroupBy(row => (row.BoardId, WorkCalendar.DayOf(row.PublishedAt.GetValueOrDefault()).Month)).ToDictionary(group => group.Key, group => group.Count());
        var boards = await db.Boards.AsNoTracking().Where(board => !board.Retired).OrderBy(board => board.Order).ToListAsync(ct);
        var line = await db.Offices.AsNoTracking().Where(each => each.Id == office).Select(each => each.Line).SingleAsync(ct);
        return [.. boards.Where(board => !board.PartyOnly || line == Line.Party)
            .Select(board => new BoardRow(board.Name, [.. Enumerable.Range(1, today.Month).Select(month => counts.GetValueOrDefault((board.Id, month)))]))];
    }

    private async Task<IReadOnlyList<string>> SilentAsync(Id<Office> office, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddMonths(-SilentMonths);
        return await (
            from membership in db.MembersIn(today.Year)
            join unit in db.Units on membership.UnitId equals unit.Id
            where membership.OfficeId == office && !unit.Retired
                && !db.Submissions.Any(submission => submission.OfficeId == office && submission.UnitId == unit.Id && submission.ReceivedAt >= since)
            orderby unit.Order
            select unit.ShortName).ToListAsync(ct);
    }
}
