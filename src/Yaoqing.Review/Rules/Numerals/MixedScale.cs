using System.Globalization;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>One number in two scales: 1亿2千万 → 1.2亿.</summary>
internal sealed class MixedScale() : Rule("N04", "万亿混写", Severity.Hint, "GB/T 15835-2011 5.1.2")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            for (var i = 1; i < text.Quantities.Length; i++)
            {
                var (first, second) = (text.Quantities[i - 1], text.Quantities[i]);
                if (first.Span.End != second.Span.Start || first.Unit != Unit.None || first.IsHan || second.IsHan || first.Value <= second.Value || text.At(first.Span.End - 1) is not ('亿' or '万') || second.Value < 100) continue;
                var scale = text.At(first.Span.End - 1);
                var value = (first.Value + second.Value) / (scale == '亿' ? 100_000_000m : 10_000m);
                var mended = value.ToString("0.####", CultureInfo.InvariantCulture) + scale + second.Unit.Name;
                context.Report(text, first.Span.To(second.Span), $"一个数不用两种单位，宜写“{mended}”。", suggestions: [mended]);
            }
    }
}
