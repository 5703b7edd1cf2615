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
        var label = issue.Series == Series.Supplement ? $"增刊第{number.Number}期" : $"第{number.Number}期";
        return new IssueDocument
        {
            Template = TemplateOf(head.Template),
            Masthead = new Masthead
            {
                Name = periodical.Name, Marks = head.Mark.Length > 0 ? [head.Mark] : [], NumberLine = label,
                TotalNumber = periodical.PrintsTotal && number.Total is { } total ? $"总第{total}期" : null, Organ = head.Organ, Date = date,
                Time = TemplateOf(head.Template) == IssueTemplate.UrgentReport ? TimeOnly.FromDateTime(WorkCalendar.Local(issue.SignedAt ?? now).DateTime) : null,
            },
            ShowsContents = issue.Articles.Count > 1,
            Articles = [.. issue.Articles.OrderBy(article => article.Order).Select(Compose)],
            Colophon = new Colophon
            {
                Distribution = [.. new[] { ("报", head.ReportTo), ("送", head.SendTo), ("发", head.IssueTo) }
                    .Where(line => line.Item2.Count > 0)
                    .Select(line => new DistributionLine(line.Item1, [.. line.Item2.Select(name => new Recipient(name))]))],
                Copies = head.Copies, SignedBy = NullIfEmpty(issue.SignerName), EditedBy = NullIfEmpty(editedBy), Phone = NullIfEmpty(head.Phone),
            },
            Metadata = new IssueMetadata { Title = $"{periodical.Name}{label}", Organ = head.Organ, Issued = issue.SignedAt ?? now, Number = label, SignedBy = NullIfEmpty(issue.SignerName) },
        };
    }

    /// <summary>File name as downloaded: 安和信息2026年第26期.docx.</summary>
    public static string FileName(Periodical periodical, Issue issue, IssueNumber number, string format) =>
        $"{periodical.Name}{number.Year}年{(issue.Series == Series.Supplement ? "增刊" : "")}第{number.Number}期.{format}";

    private static Article Compose(Core.Publishing.Article article) => new()
    {
        Title = article.Title, Section = NullIfEmpty(article.Section), Attribution = NullIfEmpty(article.Attribution),
        Note = article.EditorNote.Length > 0 ? new EditorsNote(article.EditorNote) : null,
        Body = [.. article.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Compose)],
    };

    /// <summary>A paragraph with its level by its ordinal; a heading that runs into its text becomes the paragraph's lead.</summary>
    private static Block Compose(string line)
    {
        var level = LevelOf(line);
        if (level == 0)
            return new Paragraph(line);
        var end = line.IndexOf('。', StringComparison.Ordinal);
        return end < 0 && line.Length <= 40 ? new Paragraph(line, level)
            : end is > 0 and <= 40 && end < line.Length - 1 ? new Paragraph(line[(end + 1)..], level, line[..(end + 1)])
            : new Paragraph(line);
    }

    private static int LevelOf(string line)
    {
        const string Numerals = "一二三四五六七八九十";
        var i = 0;
        while (i < line.Length && Numerals.Contains(line[i], StringComparison.Ordinal))
            i++;
        if (i > 0 && i < line.Length && line[i] == '、')
            return 1;
        if (line.StartsWith('（') && line.IndexOf('）', StringComparison.Ordinal) is var close and > 1 and < 5)
            return line[1..close].All(c => Numerals.Contains(c, StringComparison.Ordinal)) ? 2 : line[1..close].All(char.IsAsciiDigit) ? 4 : 0;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 3 && digits < line.Length && line[digits] is '.' or '．' && digits + 1 < line.Length && !char.IsAsciiDigit(line[digits + 1]) ? 3 : 0;
    }

    private static IssueTemplate TemplateOf(string template) => template switch
    {
        "T1" => IssueTemplate.SpecialReport,
        "T3" => IssueTemplate.DailyDigest,
        "T4" => IssueTemplate.UrgentReport,
        _ => IssueTemplate.MultiItem,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
