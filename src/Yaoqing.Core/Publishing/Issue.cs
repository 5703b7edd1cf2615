using System.Security.Cryptography;
using System.Text;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Publishing;

/// <summary>一期: composed of articles, signed by the director, numbered when it is published.</summary>
public sealed class Issue : Versioned
{
    private readonly List<Article> articles = [];

    /// <summary>Identity.</summary>
    public required Id<Issue> Id { get; init; }

    /// <summary>Number of its page within the installation; not the 期号.</summary>
    public required int No { get; init; }

    /// <summary>The periodical.</summary>
    public required Id<Periodical> PeriodicalId { get; init; }

    /// <summary>正刊 or 增刊.</summary>
    public required Series Series { get; init; }

    /// <summary>When composing began.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Where it is; changed only along <see cref="IssueFlow"/>.</summary>
    public IssueState State { get; private set; }

    /// <summary>Year of the 期号; null until published.</summary>
    public int? Year { get; private set; }

    /// <summary>期号 of the year; null until published.</summary>
    public int? Number { get; private set; }

    /// <summary>总期号; null until published, and for supplements.</summary>
    public int? TotalNumber { get; private set; }

    /// <summary>Digest of the content that the director signed.</summary>
    public string? SignedDigest { get; private set; }

    /// <summary>签发人.</summary>
    public Id<Account>? SignedBy { get; private set; }

    /// <summary>His name as printed.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>When he signed; the day is the printed date.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Its articles; order by <see cref="Article.Order"/>.</summary>
    public IReadOnlyList<Article> Articles => articles;

    /// <summary>Digest over every article in order: what the director's signature binds to.</summary>
    public string ContentDigest
    {
        get
        {
            var text = new StringBuilder();
            foreach (var article in articles.OrderBy(article => article.Order))
                text.Append(article.Section).Append('\n').Append(article.EditorNote).Append('\n').Append(article.Title).Append('\n').Append(article.Body).Append('\n').Append(article.Attribution).Append('\f');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>Adds an article at the end.</summary>
    public Result<Article> Add(Id<Article> id, string section, string title, string body, string attribution)
    {
        var arranged = Move(IssueAction.Arrange);
        if (!arranged.Succeeded)
            return arranged.Refusal;
        var article = new Article { Id = id, IssueId = Id, Order = articles.Count == 0 ? 1 : articles.Max(each => each.Order) + 1, Section = section, Title = title, Body = body, Attribution = attribution };
        articles.Add(article);
        return article;
    }

    /// <summary>Takes an article out.</summary>
    public Result<Article> Remove(Id<Article> id)
    {
        var arranged = Move(IssueAction.Arrange);
        if (!arranged.Succeeded)
            return arranged.Refusal;
        if (articles.Find(article => article.Id == id) is not { } article)
            return Refusal.NotFound("issue.no-article", "这一期里没有这一篇，可能刚被移出。请刷新页面。");
        articles.Remove(article);
        return article;
    }

    /// <summary>Adds an article that was merged into another, as it stood then.</summary>
    public Result<Article> Add(Id<Article> id, ArticlePart part)
    {
        var added = Add(id, part.Section, part.Title, part.Body, part.Attribution);
        if (added.Succeeded)
            added.Value.Restore(part);
        return added;
    }

    /// <summary>Puts the articles into the given order.</summary>
    /// <returns>Refusal <c>issue.order-incomplete</c> unless every article is named exactly once.</returns>
    public Result<int> Arrange(IReadOnlyList<Id<Article>> order)
    {
        var arranged = Move(IssueAction.Arrange);
        if (!arranged.Succeeded)
            return arranged.Refusal;
        if (order.Count != articles.Count || order.Distinct().Count() != order.Count || order.Any(id => articles.TrueForAll(article => article.Id != id)))
            return Refusal.Conflict("issue.order-incomplete", "排序时这一期的篇目有了增减，请刷新页面后重新排序。");
        foreach (var article in articles)
            article.Order = order.ToList().IndexOf(article.Id) + 1;
        return order.Count;
    }

    /// <summary>Changes an article's text.</summary>
    public Result<Article> EditArticle(Id<Article> id, string section, string editorNote, string title, string body, string attribution)
    {
        var arranged = Move(IssueAction.Arrange);
        if (!arranged.Succeeded)
            return arranged.Refusal;
        if (articles.Find(article => article.Id == id) is not { } article)
            return Refusal.NotFound("issue.no-article", "这一期里没有这一篇，可能刚被移出。请刷新页面。");
        article.Rewrite(section, editorNote, title, body, attribution);
        return article;
    }

    /// <summary>Sends it to the director.</summary>
    public Result<IssueState> SendForSignature() => articles.Count == 0
        ? Refusal.Invalid("issue.empty", "这一期还没有篇目，先从来稿或留用中采用信息再送签发。")
        : Move(IssueAction.SendForSignature);

    /// <summary>Back to composing; a signature given before no longer counts.</summary>
    public Result<IssueState> Reopen()
    {
        var moved = Move(IssueAction.Reopen);
        if (moved.Succeeded)
            (SignedDigest, SignedBy, SignerName, SignedAt) = (null, null, "", null);
        return moved;
    }

    /// <summary>The director signs what he read.</summary>
    public Result<IssueState> Sign(string digest, Id<Account> director, string name, DateTimeOffset now)
    {
        if (digest != ContentDigest)
            return Refusal.Conflict("issue.content-changed", "您看到的清样之后又有改动，请重新审阅后签发。");
        var moved = Move(IssueAction.Sign);
        if (moved.Succeeded)
            (SignedDigest, SignedBy, SignerName, SignedAt) = (digest, director, name, now);
        return moved;
    }

    /// <summary>Gives the number. The content must be what was signed.</summary>
    public Result<IssueState> Publish(int year, int number, int? totalNumber, DateTimeOffset now)
    {
        if (State == IssueState.Signed && SignedDigest != ContentDigest)
            return Refusal.Conflict("issue.content-changed", "签发之后内容有改动，请退回编排后重新送签发。");
        var moved = Move(IssueAction.Publish);
        if (moved.Succeeded)
            (Year, Number, TotalNumber, PublishedAt) = (year, number, totalNumber, now);
        return moved;
    }

    private Result<IssueState> Move(IssueAction action)
    {
        var next = IssueFlow.Next(State, action);
        if (next.Succeeded)
            State = next.Value;
        return next;
    }
}

/// <summary>篇: made of one submission, of several (综合采用), or written by the desk itself.</summary>
public sealed class Article
{
    private readonly List<ArticleSource> sources = [];

    /// <summary>Identity.</summary>
    public required Id<Article> Id { get; init; }

    /// <summary>The issue.</summary>
    public required Id<Issue> IssueId { get; init; }

    /// <summary>Position, from 1.</summary>
    public required int Order { get; set; }

    /// <summary>栏目; may be empty.</summary>
    public required string Section { get; set; }

    /// <summary>编者按; may be empty.</summary>
    public string EditorNote { get; private set; } = "";

    /// <summary>标题 as printed.</summary>
    public required string Title { get; set; }

    /// <summary>正文 as printed.</summary>
    public required string Body { get; set; }

    /// <summary>供稿 line as printed, without brackets.</summary>
    public required string Attribution { get; set; }

    /// <summary>The submissions it is made of; none for the desk's own text.</summary>
    public IReadOnlyList<ArticleSource> Sources => sources;

    /// <summary>The articles it was merged from, as they stood; null where it was not merged. They are what 拆回 brings back.</summary>
    public IReadOnlyList<ArticlePart>? MergedFrom { get; private set; }

    /// <summary>综合: made of several submissions.</summary>
    public bool Combined => sources.Count > 1;

    /// <summary>Credits a submission.</summary>
    public void Credit(Id<ArticleSource> id, Submission submission)
    {
        if (sources.TrueForAll(source => source.SubmissionId != submission.Id))
            sources.Add(new ArticleSource { Id = id, ArticleId = Id, SubmissionId = submission.Id, ItemId = submission.ItemId, UnitId = submission.UnitId, Order = sources.Count + 1 });
    }

    /// <summary>The article as it stands, to be kept when it is merged into another.</summary>
    public ArticlePart AsPart() => new(Section, EditorNote, Title, Body, Attribution, [.. sources.OrderBy(source => source.Order).Select(source => source.SubmissionId.Value)], MergedFrom);

    /// <summary>Keeps what it is merged from.</summary>
    public void MergeFrom(IReadOnlyList<ArticlePart> parts) => MergedFrom = parts;

    internal void Restore(ArticlePart part) => (EditorNote, MergedFrom) = (part.EditorNote, part.MergedFrom);

    internal void Rewrite(string section, string editorNote, string title, string body, string attribution) =>
        (Section, EditorNote, Title, Body, Attribution) = (section, editorNote, title, body, attribution);
}

/// <summary>One article as it stood when it was merged into another.</summary>
/// <param name="Section">栏目.</param>
/// <param name="EditorNote">编者按.</param>
/// <param name="Title">标题.</param>
/// <param name="Body">正文.</param>
/// <param name="Attribution">供稿 line.</param>
/// <param name="SubmissionIds">Credited submissions, in order.</param>
/// <param name="MergedFrom">What it was itself merged from, or null.</param>
public sealed record ArticlePart(
    string Section, string EditorNote, string Title, string Body, string Attribution, IReadOnlyList<Guid> SubmissionIds, IReadOnlyList<ArticlePart>? MergedFrom);

/// <summary>A submission credited by an article, in the order of its share.</summary>
public sealed class ArticleSource
{
    /// <summary>Identity.</summary>
    public required Id<ArticleSource> Id { get; init; }

    /// <summary>The article.</summary>
    public required Id<Article> ArticleId { get; init; }

    /// <summary>The submission.</summary>
    public required Id<Submission> SubmissionId { get; init; }

    /// <summary>Its item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>Its unit.</summary>
    public required Id<Directory.Unit> UnitId { get; init; }

    /// <summary>Order of the credit, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>更正 or 收回 of a published issue.</summary>
public sealed class IssueNotice
{
    /// <summary>Identity.</summary>
    public required Id<IssueNotice> Id { get; init; }

    /// <summary>The issue.</summary>
    public required Id<Issue> IssueId { get; init; }

    /// <summary>True for 收回, false for 更正.</summary>
    public required bool Withdrawal { get; init; }

    /// <summary>What was wrong and what is right.</summary>
    public required string Text { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>成品文件 of a published issue; the bytes are stored by their digest.</summary>
public sealed class IssueFile
{
    /// <summary>The issue.</summary>
    public required Id<Issue> IssueId { get; init; }

    /// <summary>docx, pdf or ofd.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string BlobDigest { get; init; }

    /// <summary>文件名 as downloaded.</summary>
    public required string FileName { get; init; }
}
