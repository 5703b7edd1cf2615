using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Administration.History;

/// <summary>A printed article with what became of it at the desk.</summary>
internal sealed record Printed(Article Article, Issue Issue, DeskCast Desk, IReadOnlyList<Reported> Sources)
{
    internal DateTimeOffset PublishedAt => Issue.PublishedAt.GetValueOrDefault();
}

/// <summary>The desk's side of one issue: adopt, edit, merge, send for signature, sign, publish with the next number.</summary>
internal sealed class Issuing(Chronicle chronicle, DeskCast desk, Periodical periodical, SeededDraw draw)
{
    private readonly Numbers numbers = new(periodical);

    /// <summary>A new issue with the given submissions adopted, the day before <paramref name="day"/>.</summary>
    internal (Issue Issue, List<(Article Article, Reported[] Sources)> Articles) Compose(DateOnly day, IReadOnlyList<Reported> chosen, DateTimeOffset from)
    {
        var editor = draw.Pick(desk.Editors);
        var opened = chronicle.Begin(editor, from, "issue.opened");
        var issue = new Issue { Id = opened.New<Issue>(), No = chronicle.Next("issue"), PeriodicalId = periodical.Id, Series = Series.Regular, OpenedAt = from };
        opened.About("issue", issue.Id.Value);
        chronicle.Issues.Add(issue);
        var articles = new List<(Article, Reported[])>();
        var at = from;
        foreach (var reported in chosen)
        {
            at = at.Later(draw, 2, 9);
            if (draw.Chance(60))
                at = Edit(reported, editor, at).Later(draw, 1, 3);
            articles.Add((Adopt(issue, reported, editor, at), [reported]));
        }
        Merge(issue, articles, editor, at.Later(draw, 3, 8));
        return (issue, articles);
    }

    internal void SendForSignature(Issue issue, DateTimeOffset at)
    {
        var deed = chronicle.Act(desk.Editors[0], at, "issue.sent-for-signature", "issue", issue.Id.Value);
        deed.Note("digest", issue.ContentDigest);
        _ = issue.SendForSignature().Value;
        chronicle.Tell([desk.Director], at, $"请签发《{periodical.Name}》，{issue.Articles.Count}篇", $"/issues/{issue.No}");
    }

    internal void SignAndPublish(Issue issue, IReadOnlyList<Reported> reported, DateTimeOffset at)
    {
        var signed = chronicle.Act(desk.Director, at, "issue.signed", "issue", issue.Id.Value);
        signed.Note("digest", issue.ContentDigest);
        _ = issue.Sign(issue.ContentDigest, desk.Director.Id, desk.Director.Name, at).Value;
        at = at.Later(draw, 12, 50);
        var published = chronicle.Act(desk.Editors[0], at, "issue.published", "issue", issue.Id.Value);
        var number = numbers.Next(published.Today.Year);
        _ = issue.Publish(number.Year, number.Number, number.Total, at).Value;
        foreach (var each in reported)
        {
            _ = each.Submission.Publish().Value;
            chronicle.Tell([each.Unit.Reporter, each.Unit.Deputy, each.Unit.Head], at, $"《{periodical.Name}》第{number.Number}期刊发：{each.Submission.Title}", $"/items/{each.Item.No}");
        }
        published.Note("year", number.Year);
        published.Note("number", number.Number);
        published.Note("digest", issue.SignedDigest);
        chronicle.Raise(published, new IssuePublished(issue, periodical, [.. reported.Select(each => each.Submission)]));
    }

    /// <summary>The editor's hand: the printed text leaves out what goes on after the substance.</summary>
    internal DateTimeOffset Edit(Reported reported, Player editor, DateTimeOffset at)
    {
        var submission = reported.Submission;
        var claimed = chronicle.Act(editor, at, "submission.claimed", "submission", submission.Id.Value);
        claimed.Note("item", reported.Item.Id.Value);
        submission.Claim(editor.Id, at);
        at = at.Later(draw, 3, 16);
        var (title, body) = Edited(submission.Texts[^1]);
        var deed = chronicle.Act(editor, at, "submission.edited", "submission", submission.Id.Value);
        var edited = submission.Edit(deed.New<SubmissionText>(), submission.TextNumber, title, body, ItemReviewing.CountChars(body), editor.Id, at).Value;
        deed.Note("item", reported.Item.Id.Value);
        deed.Note("text", edited.Number);
        deed.Note("digest", edited.Digest);
        return at;
    }

    internal Article AddOwn(Issue issue, Player editor, string section, string title, string body, DateTimeOffset at)
    {
        var deed = chronicle.Act(editor, at, "issue.article-edited", "issue", issue.Id.Value);
        var article = issue.Add(deed.New<Article>(), section, title, body, $"{desk.Office.ShortName}信息科").Value;
        deed.Note("article", article.Id.Value);
        return article;
    }

    private static (string Title, string Body) Edited(SubmissionText text)
    {
        var sentences = text.Body.Split('。', StringSplitOptions.RemoveEmptyEntries);
        var body = sentences.Length > 4 && !text.Body.Contains('\n', StringComparison.Ordinal) ? string.Join('。', sentences[..^1]) + "。" : text.Body;
        body = body.Replace("今年以来，", "今年来，", StringComparison.Ordinal);
        return (text.Title, body == text.Body ? body.Replace("目前，", "", StringComparison.Ordinal) : body);
    }

    private Article Adopt(Issue issue, Reported reported, Player editor, DateTimeOffset at)
    {
        var deed = chronicle.Act(editor, at, "submission.adopted", "submission", reported.Submission.Id.Value);
        _ = reported.Submission.Adopt().Value;
        var text = reported.Submission.Texts[^1];
        var article = issue.Add(deed.New<Article>(), SectionOf(reported.Item.Kind), text.Title, text.Body, $"{reported.Unit.Unit.ShortName}供稿").Value;
        article.Credit(deed.New<ArticleSource>(), reported.Submission);
        deed.Note("item", reported.Item.Id.Value);
        deed.Note("issue", issue.Id.Value);
        deed.Note("article", article.Id.Value);
        deed.Note("digest", text.Digest);
        return article;
    }

    /// <summary>合并成综合稿: two articles of one topic from different units become one.</summary>
    private void Merge(Issue issue, List<(Article Article, Reported[] Sources)> articles, Player editor, DateTimeOffset at)
    {
        var pair = (
            from one in articles
            from other in articles
            where one.Article.Order < other.Article.Order && one.Sources[0].Source.Topic == other.Sources[0].Source.Topic && one.Sources[0].Item.UnitId != other.Sources[0].Item.UnitId
            select (one, other)).FirstOrDefault();
        if (pair.one.Article is null)
            return;
        var deed = chronicle.Act(editor, at, "issue.merged", "issue", issue.Id.Value);
        Reported[] sources = [.. pair.one.Sources, .. pair.other.Sources];
        foreach (var part in new[] { pair.one, pair.other })
        {
            _ = issue.Remove(part.Article.Id).Value;
            articles.Remove(part);
        }
        var names = string.Join('、', sources.Select(source => source.Unit.Unit.ShortName));
        var merged = issue.Add(deed.New<Article>(), pair.one.Article.Section, $"{names}扎实推进{sources[0].Source.Topic}", pair.one.Article.Body + "\n" + pair.other.Article.Body, names + "供稿").Value;
        foreach (var source in sources)
            merged.Credit(deed.New<ArticleSource>(), source.Submission);
        deed.Note("article", merged.Id.Value);
        deed.Note("sources", sources.Length);
        articles.Add((merged, sources));
    }

    private string SectionOf(Kind kind) =>
        periodical.Sections.FirstOrDefault(section => kind switch
        {
            Kind.ProblemAndAdvice => section.StartsWith("问题", StringComparison.Ordinal),
            Kind.Feedback => section.StartsWith("反馈", StringComparison.Ordinal),
            Kind.Measures or Kind.Results => false,
        }) ?? periodical.Sections[0];

    /// <summary>Dense numbers from where the periodical stood.</summary>
    private sealed class Numbers(Periodical periodical)
    {
        private int year = periodical.OpeningYear;
        private int number = periodical.OpeningNumber;
        private int total = periodical.OpeningTotal;

        internal IssueNumber Next(int of)
        {
            (year, number) = of == year ? (year, number + 1) : (of, 1);
            return new IssueNumber(year, number, ++total);
        }
    }
}
