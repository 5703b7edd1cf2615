using Yaoqing.Core.Publishing;
using Yaoqing.Core.Time;
using Yaoqing.Documents.Typesetting;
using Article = Yaoqing.Documents.Typesetting.Article;
using Masthead = Yaoqing.Documents.Typesetting.Masthead;

namespace Yaoqing.App.Publishing;

/// <summary>From an issue of ours to the page engine's document. Given the same issue and number it is always the same document.</summary>
public static class IssuePrinting
{
    public static IssueDocument Compose(Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset now, string editedBy)
    {
        var date = WorkCalendar.DayOf(issue.SignedAt ?? now);
        var head = periodical.Masthead;
        var look = head.Look;
        var label = (issue.Series == Series.Supplement ? "增刊" : "") + Printed(look.NumberForm, number);
        return new IssueDocument
        {
            Template = TemplateOf(head.Template),
            Masthead = new Masthead
            {
                Name = periodical.Name, Marks = [.. new[] { head.Mark, look.Urgency }.Where(mark => mark.Length > 0)], NumberLine = label,
                TotalNumber = periodical.PrintsTotal && number.Total is { } total ? $"总第{total}期" : null, Organ = head.Organ, Date = date,
                Time = TemplateOf(head.Template) == IssueTemplate.UrgentReport ? TimeOnly.FromDateTime(WorkCalendar.Local(issue.SignedAt ?? now).DateTime) : null,
                Color = look.Color, NameSize = look.NameSize, NameSpacing = look.NameSpacing, NameTop = look.NameTop, RuleThickness = look.RuleThickness,
            },
            ShowsContents = issue.Articles.Count > 1,
            Articles = [.. issue.Articles.OrderBy(article => article.Order).Select(Compose)],
            Colophon = new Colophon
            {
                Distribution = [.. new[] { ("报", head.ReportTo), ("送", head.SendTo), ("发", head.IssueTo) }
                    .Where(line => line.Item2.Count > 0)
                    .Select(line => new DistributionLine(line.Item1, [.. line.Item2.Select(name => new Recipient(name))]))],
                Copies = head.Copies, SignedBy = NullIfEmpty(issue.SignerName), EditedBy = NullIfEmpty(look.Editor.Length > 0 ? look.Editor : editedBy), Phone = NullIfEmpty(head.Phone),
            },
            Metadata = new IssueMetadata { Title = $"{periodical.Name}{label}", Organ = head.Organ, Issued = issue.SignedAt ?? now, Number = label, SignedBy = NullIfEmpty(issue.SignerName) },
        };
    }

    private static string Printed(string form, IssueNumber number) =>
        form.Replace("{年}", $"{number.Year}", StringComparison.Ordinal).Replace("{期}", $"{number.Number}", StringComparison.Ordinal);

    /// <summary>File name as downloaded: 安和信息2026年第26期.docx.</summary>
    public static string FileName(Periodical periodical, Issue issue, IssueNumber number, string format) =>
        $"{periodical.Name}{number.Year}年{(issue.Series == Series.Supplement ? "增刊" : "")}第{number.Number}期.{format}";

    private static Article Compose(Core.Publishing.Article article) => new()
    {
        Title = article.Title, Section = NullIfEmpty(article.Section), Attribution = NullIfEmpty(article.Attribution),
        Note = article.EditorNote.Length > 0 ? new EditorsNote(article.EditorNote) : null,
        Body = BodyText.Parse(article.Body),
    };

    private static IssueTemplate TemplateOf(string template) => template switch
    {
        "T1" => IssueTemplate.SpecialReport,
        "T3" => IssueTemplate.DailyDigest,
        "T4" => IssueTemplate.UrgentReport,
        _ => IssueTemplate.MultiItem,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
