using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Reporting;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Publishing;

/// <summary>A credited item of an article.</summary>
public sealed record ArticleCredit(int ItemNo, Guid UnitId, string Unit);

/// <param name="Credits">In order of their share; empty for a text of the desk's own.</param>
/// <param name="MergedFrom">Titles of the articles that it can be split back into; empty where it was not merged.</param>
/// <param name="Digest">Of everything that prints: tells whether somebody changed this article meanwhile.</param>
public sealed record ArticleView(Guid Id, string Section, string EditorNote, string Title, string Body, string Attribution, int Chars, IReadOnlyList<ArticleCredit> Credits, string Digest, IReadOnlyList<string> MergedFrom)
{
    /// <summary>综合稿.</summary>
    public bool Combined => Credits.Count > 1;
}

/// <summary>更正 or 收回.</summary>
public sealed record IssueNoticeView(bool Withdrawal, string Text, string By, DateTimeOffset At);

/// <param name="Number">Given, or proposed as long as the issue is not published.</param>
/// <param name="Digest">SHA-256 of the content as it stands: what the director signs.</param>
/// <param name="Formats">Files to download.</param>
public sealed record IssueView(
    int No, int Version, Guid OfficeId, Guid PeriodicalId, string Periodical, Series Series, IssueState State, IssueNumber Number, DateTimeOffset OpenedAt, string Signer, DateTimeOffset? SignedAt,
    DateTimeOffset? PublishedAt, string Digest, IReadOnlyList<ArticleView> Articles, IReadOnlyList<IssueNoticeView> Notices, IReadOnlyList<string> Formats, IReadOnlyList<string> Sections, Masthead Masthead)
{
    /// <summary>第26期, 拟第26期, 增刊第1期 ….</summary>
    public string Label => $"{(State == IssueState.Published ? "" : "拟")}{(Series == Series.Supplement ? "增刊" : "")}第{Number.Number}期";

    public bool Composing => State == IssueState.Composing;
}

/// <summary>Finds one issue for somebody who may read it.</summary>
public sealed class IssueViews(YaoqingDb db, TimeProvider time)
{
    public async Task<IssueView?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        var found = await (
            from each in db.VisibleIssues(actor).AsNoTracking().Include(issue => issue.Articles).ThenInclude(article => article.Sources)
            join owner in db.Periodicals.AsNoTracking() on each.PeriodicalId equals owner.Id
            where each.No == no
            select new { Issue = each, Periodical = owner }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var (issue, periodical) = (found.Issue, found.Periodical);
        var number = await NumberAsync(db, issue, periodical, time.GetUtcNow(), ct);
        var formats = await db.IssueFiles.AsNoTracking().Where(file => file.IssueId == issue.Id).Select(file => file.Format).ToListAsync(ct);
        var notices = await (
            from notice in db.IssueNotices.AsNoTracking()
            join account in db.Accounts on notice.By equals account.Id
            where notice.IssueId == issue.Id
            orderby notice.At
            select new IssueNoticeView(notice.Withdrawal, notice.Text, account.DisplayName, notice.At)).ToListAsync(ct);
        return new IssueView(
            issue.No, issue.Version, periodical.OfficeId.Value, periodical.Id.Value, periodical.Name, issue.Series, issue.State, number, issue.OpenedAt, issue.SignerName, issue.SignedAt, issue.PublishedAt,
            issue.ContentDigest, await ArticlesAsync(issue, ct), notices, IssueFormats.Printed(formats), periodical.Sections, periodical.Masthead);
    }

    internal static async Task<IssueNumber> NumberAsync(YaoqingDb db, Issue issue, Periodical periodical, DateTimeOffset now, CancellationToken ct) =>
        issue is { Year: { } year, Number: { } given } ? new IssueNumber(year, given, issue.TotalNumber) : await db.NextAsync(periodical, issue.Series, WorkCalendar.DayOf(now).Year, ct);

    private async Task<IReadOnlyList<ArticleView>> ArticlesAsync(Issue issue, CancellationToken ct)
    {
        var items = issue.Articles.SelectMany(article => article.Sources).Select(source => source.ItemId).ToList();
        var numbers = await db.Items.AsNoTracking().Where(item => items.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.No, ct);
        var units = await db.Units.AsNoTracking().Select(unit => new { unit.Id, unit.ShortName }).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, ct);
        return [.. issue.Articles.OrderBy(article => article.Order).Select(article => new ArticleView(
            article.Id.Value, article.Section, article.EditorNote, article.Title, article.Body, article.Attribution, ItemReviewing.CountChars(article.Body),
            [.. article.Sources.OrderBy(source => source.Order).Select(source => new ArticleCredit(numbers[source.ItemId], source.UnitId.Value, units[source.UnitId]))], DigestOf(article),
            [.. (article.MergedFrom ?? []).Select(part => part.Title)]))];
    }

    private static string DigestOf(Article article) => ItemVersion.DigestOf(article.Title, string.Join('\f', article.Section, article.EditorNote, article.Body, article.Attribution));
}

/// <summary>Where a submission was adopted into.</summary>
public sealed record AdoptedInto(int IssueNo, string Periodical, IssueState State, int? Number);

/// <summary>Finds the issue of an adopted item of a desk.</summary>
public sealed class Adopted(YaoqingDb db)
{
    public Task<AdoptedInto?> FindAsync(Actor actor, Guid officeId, int itemNo, CancellationToken ct) => (
        from source in db.ArticleSources.AsNoTracking()
        join item in db.Items on source.ItemId equals item.Id
        join article in db.Articles on source.ArticleId equals article.Id
        join issue in db.VisibleIssues(actor) on article.IssueId equals issue.Id
        join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
        where item.No == itemNo && periodical.OfficeId == new Core.Shared.Id<Core.Directory.Office>(officeId)
        select new AdoptedInto(issue.No, periodical.Name, issue.State, issue.Number)).FirstOrDefaultAsync(ct);
}
