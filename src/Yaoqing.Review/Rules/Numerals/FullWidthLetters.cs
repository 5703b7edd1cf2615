using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>Full-width digits and letters: ５Ｇ → 5G.</summary>
internal sealed class FullWidthLetters() : Rule("N05", "全角数字字母", Severity.Warning, "GB/T 15835-2011 5.1.6：阿拉伯数字用半角")
{
    private const int Shift = 'Ａ' - 'A';

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var odd = text.Oddities;
            for (var i = 0; i < odd.Length; i++)
            {
                if (!IsWide(text.At(odd[i]))) continue;
                var first = i;
                while (i + 1 < odd.Length && odd[i + 1] == odd[i] + 1 && IsWide(text.At(odd[i + 1]))) i++;
                var span = new TextSpan(odd[first], odd[i] + 1);
                context.Report(text, span, "数字和字母应用半角。", fix: string.Concat(text[span].Select(c => (char)(c - Shift))));
            }
        }
    }

    private static bool IsWide(char c) => CharTable.Of(c) is CharClass.WideDigit or CharClass.WideLatin;
}
