using System.Text;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Web.Commands;

/// <summary>A read manuscript for a person at the terminal.</summary>
internal static class ManuscriptText
{
    internal static string Of(ReadManuscript manuscript)
    {
        var text = new StringBuilder();
        text.Append($"== {manuscript.File}（{manuscript.Format}）\n");
        if (manuscript.Refused is { } refused) return text.Append($"未读入 [{refused.Code}] {refused.Message}\n\n").ToString();
        text.Append($"标题：{manuscript.Title}\n");
        foreach (var (name, value) in Fields(manuscript.Fields))
            if (value is not null) text.Append($"{name}：{value}\n");
        text.Append('\n');
        var table = 0;
        for (var i = -1; i < manuscript.Paragraphs.Count; i++)
        {
            if (i >= 0) text.Append($"{manuscript.Paragraphs[i].Text}\n");
            for (; table < manuscript.Tables.Count && manuscript.Tables[table].AfterParagraph == i; table++) Append(text, manuscript.Tables[table]);
        }
        foreach (var attachment in manuscript.Attachments) text.Append($"附件：{attachment.Name}（{attachment.Format}，{attachment.Content.Length} 字节）{attachment.Manuscript?.Refused?.Message}\n");
        foreach (var warning in manuscript.Warnings) text.Append($"提示 [{warning.Code}] {warning.Message}\n");
        return text.Append('\n').ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Fields(ReadFields fields) =>
        [("审签人", fields.Signer), ("信息员", fields.Reporter), ("电话", fields.Phone), ("单位", fields.Unit), ("日期", fields.Date)];

    private static void Append(StringBuilder text, ReadTable table)
    {
        foreach (var row in table.Rows) text.Append($"| {string.Join(" | ", row.Select(c => c.Replace('\n', ' ')))} |\n");
    }
}
