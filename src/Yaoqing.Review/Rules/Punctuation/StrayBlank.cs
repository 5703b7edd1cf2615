using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>
/// No blanks between 汉字 and no invisible characters. Kept: indentation, 姓名两字空格 (王　勇), signatures and other lines without marks.
/// </summary>
internal sealed class StrayBlank() : Rule("P12", "多余空格与不可见字符", Severity.Warning, "公文排版惯例：汉字之间不加空格")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = -1;
            foreach (var odd in text.Oddities)
            {
                if (odd < done) continue;
                var kind = CharTable.Of(text.At(odd));
                if (kind == CharClass.Invisible)
                {
                    done = odd + 1;
                    context.Report(text, new TextSpan(odd, odd + 1), $"此处有不可见字符（U+{(int)text.At(odd):X4}），多从网页或软件中带来，应删去。", fix: "");
                }
                else if (kind is CharClass.Space or CharClass.WideSpace) done = CheckBlanks(context, text, odd);
            }
        }
    }

    private static int CheckBlanks(ReviewContext context, ParsedText text, int start)
    {
        var end = start;
        while (CharTable.Of(text.At(end)) is CharClass.Space or CharClass.WideSpace) end++;
        var (before, after) = (text.At(start - 1), text.At(end));
        var joins = (CharTable.IsHan(before) || IsMark(before)) && (CharTable.IsHan(after) || IsMark(after)) && (CharTable.IsHan(before) || CharTable.IsHan(after));
        if (text.In == Where.Body && joins && end - start <= 4 && !IsName(text, start, end) && IsRunningText(text, start))
            context.Report(text, new TextSpan(start, end), "汉字之间的空格应删去。", fix: "");
        return end;
    }

    private static bool IsMark(char c) => c is '，' or '。' or '、' or '；' or '：' or '“' or '”' or '（' or '）';

    /// <summary>王　勇: one 汉字 on either side.</summary>
    private static bool IsName(ParsedText text, int start, int end) =>
        CharTable.IsHan(text.At(start - 1)) && CharTable.IsHan(text.At(end)) && !CharTable.IsHan(text.At(start - 2)) && !CharTable.IsHan(text.At(end + 1));

    private static bool IsRunningText(ParsedText text, int at)
    {
        var paragraph = text.ParagraphAt(at);
        return text.Slice(paragraph.Start, paragraph.End).IndexOfAny('，', '。', '；') >= 0;
    }
}
