using System.Text;
using Yaoqing.Review;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>A review for a person at the terminal: each finding with its line and the passage underlined.</summary>
internal static class ReviewText
{
    private const int Around = 20;

    public static string Of(ReviewedFile file, bool withChecked)
    {
        if (file.Report is not { } report) return "";
        var text = new StringBuilder($"== {file.Input.File}　{file.Input.Manuscript.Title}（正文{report.Counts.Body}字，规则集 {report.RuleSet}）\n");
        foreach (var finding in report.Findings) Append(text, finding, file.Input.Manuscript);
        if (withChecked)
            foreach (var relation in report.Checked) text.Append($"  [核对一致 {relation.Rule}] {relation.Text}：{relation.Verdict}\n");
        foreach (var score in report.Tendencies)
        {
            if (score.Level == TendencyLevel.None) continue;
            text.Append($"  倾向·{NameOf(score.Tendency)}（{NameOf(score.Level)}）：{string.Join("；", score.Reasons)}\n");
        }
        text.Append(report.Findings.Count == 0 ? "  未发现问题" : "  " + string.Join("，", CountsOf(report.Findings))).Append(report.Checked.Count > 0 ? $"；核对一致{report.Checked.Count}处\n\n" : "\n\n");
        return text.ToString();
    }

    private static IEnumerable<string> CountsOf(IReadOnlyList<Finding> findings)
    {
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Hint])
            if (findings.Count(finding => finding.Severity == severity) is > 0 and var count) yield return $"{NameOf(severity)}{count}处";
    }

    public static string NameOf(Severity severity) => severity switch { Severity.Error => "错误", Severity.Warning => "警告", Severity.Hint => "提示" };

    public static string NameOf(Tendency tendency) => tendency switch { Tendency.TooNewsy => "太新闻", Tendency.TooHollow => "太空洞", Tendency.TooCareless => "太随意" };

    public static string NameOf(TendencyLevel level) => level switch { TendencyLevel.None => "无", TendencyLevel.Low => "轻", TendencyLevel.Medium => "中", TendencyLevel.High => "重" };

    public static string PlaceOf(Finding finding) => finding.In switch
    {
        Where.Title => $"标题第{finding.Column}字",
        Where.Body => $"正文第{finding.Line}行第{finding.Column}字",
        Where.Meta => "要素",
    };

    private static void Append(StringBuilder text, Finding finding, Manuscript manuscript)
    {
        text.Append($"  {PlaceOf(finding)} [{NameOf(finding.Severity)} {finding.Rule}] {finding.Message}\n");
        if (finding.Span is { } span) AppendPassage(text, span, finding.In == Where.Title ? manuscript.Title : manuscript.Body);
        if (finding.Suggestions.Count > 0) text.Append($"      改为：{string.Join(" 或 ", finding.Suggestions)}\n");
        text.Append($"      依据：{finding.Basis}\n");
    }

    /// <summary>The line around the passage, and marks below it as wide as the passage is on a terminal.</summary>
    private static void AppendPassage(StringBuilder text, TextSpan span, string source)
    {
        var start = Math.Max(source.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1, span.Start - Around);
        start = Math.Min(start, span.Start);
        var stop = source.IndexOf('\n', Math.Min(span.End, source.Length));
        var end = Math.Max(span.End, Math.Min(stop < 0 ? source.Length : stop, span.End + Around));
        text.Append("      ").Append(source[start..end].Replace('\n', '⏎')).Append('\n');
        text.Append("      ").Append(' ', Width(source.AsSpan(start, span.Start - start))).Append('~', Math.Max(1, Width(source.AsSpan(span.Start, span.Length)))).Append('\n');
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += c is >= '\u1100' and < '\uD800' or >= '\uF900' and <= '\uFFEF' or '“' or '”' or '‘' or '’' or '—' or '…' ? 2 : 1;
        return width;
    }
}
