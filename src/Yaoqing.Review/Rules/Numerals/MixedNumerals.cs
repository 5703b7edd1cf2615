using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>汉字 and arabic digits for like figures side by side: 三个镇、5个村.</summary>
internal sealed class MixedNumerals() : Rule("N01", "数字写法不一", Severity.Hint, "GB/T 15835-2011 4.3：同类数字形式一致")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            for (var i = 1; i < text.Quantities.Length; i++)
            {
                var (first, second) = (text.Quantities[i - 1], text.Quantities[i]);
                if (first.IsHan == second.IsHan || first.IsOrdinal || second.IsOrdinal || first.Unit.Dimension != Dimension.Count || second.Unit.Dimension != Dimension.Count) continue;
                if ((first.IsHan ? first : second).Unit.Name is "类" or "批" or "期" or "轮" or "届" or "组" or "季") continue; // 二类村4个: the Chinese numeral names a class
                var gap = text.Slice(first.Span.End, second.Span.Start);
                if (gap.IndexOf('、') is >= 0 and <= 6 && gap.Length <= 8 && !HasHanNumeral(gap) && gap.IndexOfAny("，。；：") < 0)
                    context.Report(text, first.Span.To(second.Span), $"“{text[first.Span]}”与“{text[second.Span]}”写法不一，宜统一用阿拉伯数字。");
            }
    }

    private static bool HasHanNumeral(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
            if (CharTable.Of(c) == CharClass.HanNumeral) return true;
        return false;
    }
}
