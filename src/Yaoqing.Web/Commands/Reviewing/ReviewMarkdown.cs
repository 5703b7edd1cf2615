using System.Text;
using Yaoqing.Review;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>A review as a Markdown section with a table.</summary>
internal static class ReviewMarkdown
{
    public static string Of(ReviewedFile file, bool withChecked)
    {
        if (file.Report is not { } report) return $"## {Cell(file.Input.File)}\n\n{file.Input.Problem}\n\n";
        var text = new StringBuilder($"## {Cell(file.Input.Manuscript.Title)}\n\n文件：{Cell(file.Input.File)}　正文{report.Counts.Body}字　规则集：{report.RuleSet}\n\n");
        if (report.Findings.Count == 0) text.Append("未发现问题。\n\n");
        else
        {
            text.Append("| 位置 | 级别 | 规则 | 原文 | 意见 | 改法 | 依据 |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var finding in report.Findings)
                text.Append($"| {ReviewText.PlaceOf(finding)} | {ReviewText.NameOf(finding.Severity)} | {finding.Rule} | {Cell(finding.Text)} | {Cell(finding.Message)} | {Cell(string.Join(" 或 ", finding.Suggestions))} | {Cell(finding.Basis)} |\n");
            text.Append('\n');
        }
        if (withChecked && report.Checked.Count > 0)
        {
            text.Append("核对一致：\n\n");
            foreach (var relation in report.Checked) text.Append($"- {relation.Rule} {Cell(relation.Text)}：{Cell(relation.Verdict)}\n");
            text.Append('\n');
        }
        foreach (var score in report.Tendencies.Where(score => score.Level > TendencyLevel.None))
            text.Append($"- {ReviewText.NameOf(score.Tendency)}（{ReviewText.NameOf(score.Level)}）：{Cell(string.Join("；", score.Reasons))}\n");
        return text.Append('\n').ToString();
    }

    private static string Cell(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
