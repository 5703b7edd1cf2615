using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>A Chinese sentence ends with 。, not with an ASCII dot.</summary>
internal sealed class AsciiFullStop() : Rule("P02", "句末英文句点", Severity.Warning, "GB/T 15834-2011 4.1：句号的形式是“。”")
{
    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var mark in text.Marks)
        {
            if (text.At(mark) is not ('.' or '．') || text.At(mark - 1) is '.' or '．' || text.At(mark + 1) is '.' or '．') continue;
            if (EndsSentence(text, mark)) context.Report(text, new TextSpan(mark, mark + 1), "句末应为中文句号“。”。", fix: "。");
        }
    }

    private static bool EndsSentence(ParsedText text, int mark)
    {
        var (before, after) = (text.At(mark - 1), text.At(mark + 1));
        var closes = after is '\0' or '\n' || CharTable.IsHan(after) || after is '“' or '（' or '《';
        if (CharTable.IsHan(before) || before is '%' or '％' or '”' or '）' or '》') return closes;
        return CharTable.IsDigit(before) && (after is '\0' or '\n') && mark - text.ParagraphAt(mark).Start > 4;
    }
}
