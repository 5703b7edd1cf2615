using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Upward;

public sealed record AdoptionLine(string Office, Level Level, string Periodical, string IssueLabel, Placement Placement, DateOnly HappenedOn, DateOnly LearntOn);

public sealed record UpwardLine(int No, string Title, string To, Level Level, DateTimeOffset SentAt, DateTimeOffset? NotAdoptedAt, IReadOnlyList<string> Units, IReadOnlyList<AdoptionLine> Adoptions);

public sealed record UpwardList(IReadOnlyList<UpwardLine> Lines, int Total);

/// <summary>Something that may be sent up: a kept or adopted submission, or an article of a published issue.</summary>
public sealed record SendChoice(int? ItemNo, Guid? ArticleId, string Title, string Where);

public sealed record StandingLine(string Setter, Level Level, DateOnly AsOf, decimal Points, int? Rank, string Source);

/// <summary>上报与采用: what the desk sent up and what became of it.</summary>
public sealed class UpwardLedger(YaoqingDb db)
{
    public const int PageSize = 30;
    private const int Choices = 40;

    public async Task<UpwardList> ListAsync(Actor actor, Guid officeId, bool waiting, int page, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return new UpwardList([], 0);
        var office = new Id<Office>(officeId);
        var sent = db.UpwardSubmissions.AsNoTracking().Where(each => each.FromId == office);
        if (waiting)
            sent = sent.Where(each => each.NotAdoptedAt == null && !db.Adoptions.Any(adoption => adoption.UpwardId == each.Id));
        var rows = await sent.OrderByDescending(each => each.SentAt).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = rows.Select(row => (Id<UpwardSubmission>?)row.Id).ToList();
        var adoptions = await db.Adoptions.AsNoTracking().Where(each => ids.Contains(each.UpwardId)).OrderBy(each => each.HappenedOn).ToListAsync(ct);
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(each => each.Id, each => (each.ShortName, each.Level), ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(each => each.Id.Value, each => each.ShortName, ct);
        return new UpwardList([.. rows.Select(row => new UpwardLine(row.No, row.Title, offices[row.ToId].ShortName, offices[row.ToId].Level, row.SentAt, row.NotAdoptedAt, [.. row.UnitIds.Select(unit => units.GetValueOrDefault(unit, ""))],
            [.. adoptions.Where(each => each.UpwardId == row.Id).Select(each => new AdoptionLine(offices[each.ByOfficeId].ShortName, each.Level, each.Periodical, each.IssueLabel, each.Placement, each.HappenedOn, each.LearntOn))]))], await sent.CountAsync(ct));
    }

    /// <summary>The newest things that may be sent up.</summary>
    public async Task<IReadOnlyList<SendChoice>> ChoicesAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return [];
        var office = new Id<Office>(officeId);
        var submissions = await (
            from each in db.Submissions.AsNoTracking()
            join item in db.Items on each.ItemId equals item.Id
            where each.OfficeId == office && (each.State == SubmissionState.Kept || each.State == SubmissionState.UnderEdit || each.State == SubmissionState.Received)
            orderby each.ReceivedAt descending
            select new { item.No, each.Title, each.State }).Take(Choices).ToListAsync(ct);
        var articles = await (
            from article in db.Articles.AsNoTracking()
            join issue in db.Issues on article.IssueId equals issue.Id
            join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
            where periodical.OfficeId == office && issue.State == IssueState.Published
            orderby issue.PublishedAt descending, article.Order
            select new { article.Id, article.Title, periodical.Name, issue.Number }).Take(Choices).ToListAsync(ct);
        return [.. articles.Select(each => new SendChoice(null, each.Id.Value, each.Title, $"《{each.Name}》第{each.Number}期")), .. submissions.Select(each => new SendChoice(each.No, null, each.Title, each.State.InWords()))];
    }

    public async Task<IReadOnlyList<StandingLine>> StandingsAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return [];
        var office = new Id<Office>(officeId);
        return await (
            from standing in db.Standings.AsNoTracking()
            join setter in db.Offices on standing.SetterId equals setter.Id
            where standing.OfficeId == office
            orderby standing.AsOf descending, standing.RecordedAt descending
            select new StandingLine(setter.ShortName, standing.Level, standing.AsOf, standing.Points, standing.Rank, standing.Source)).Take(PageSize).ToListAsync(ct);
    }
}
