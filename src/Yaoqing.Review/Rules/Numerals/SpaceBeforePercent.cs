using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>No blank between a number and % or ‰; no odd form of the percent sign.</summary>
internal sealed class SpaceBeforePercent() : Rule("N08", "百分号的写法", Severity.Warning, "GB/T 15835-2011；百分号紧接数字")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var quantity in text.Quantities)
            {
                if (quantity.Unit.Dimension is not (Dimension.Percent or Dimension.Permille)) continue;
                var suffix = new TextSpan(quantity.Number.End, quantity.Span.End);
                if (text.At(suffix.Start) == ' ') context.Report(text, suffix, "数字与百分号之间不留空格。", fix: quantity.Unit.Dimension == Dimension.Percent ? "%" : "‰");
                else if (text.At(suffix.Start) is '﹪' or '％') context.Report(text, suffix, "百分号宜用半角“%”。", fix: "%", severity: Severity.Hint);
            }
    }
}
