using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>House style: no blank between figures and 汉字 (18个, not 18 个).</summary>
internal sealed class DigitBlank() : Rule("P16", "数字与汉字间的空格", Severity.Warning, "公文排版惯例：阿拉伯数字与汉字之间不空格")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = -1;
            foreach (var odd in text.Oddities)
            {
                if (odd < done || CharTable.Of(text.At(odd)) != CharClass.Space) continue;
                var end = odd;
                while (CharTable.Of(text.At(end)) == CharClass.Space) end++;
                done = end;
                var (before, after) = (text.At(odd - 1), text.At(end));
                if ((CharTable.IsDigit(before) && CharTable.IsHan(after) || CharTable.IsHan(before) && CharTable.IsDigit(after)) && !OpensList(text, odd))
                    context.Report(text, new TextSpan(odd, end), "数字与汉字之间不空格。", fix: "");
            }
        }
    }

    /// <summary>A number at the start of a line may number it.</summary>
    private static bool OpensList(ParsedText text, int at)
    {
        var words = text.Slice(text.ParagraphAt(at).Start, at).TrimStart();
        return words.Length <= 2 && words.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
