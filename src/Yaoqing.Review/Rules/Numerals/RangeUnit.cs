using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>Both ends of a range carry % and 万: 30%～40%, 5万～6万.</summary>
internal sealed class RangeUnit() : Rule("N03", "数值范围的单位", Severity.Warning, "GB/T 15835-2011 5.1.4：浮动数值")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            for (var i = 1; i < text.Quantities.Length; i++)
            {
                var (first, second) = (text.Quantities[i - 1], text.Quantities[i]);
                if (!first.InRange || !second.InRange || first.Unit != Unit.None || first.Span.End != first.Number.End || second.Span.Start - first.Span.End is not (1 or 2)) continue;
                var span = first.Span.To(second.Span);
                var suffix = text.Slice(second.Number.End, second.Span.End);
                if (second.IsPercent) Report(context, text, span, text[first.Span] + "%", text[second.Span], fixes: true);
                else if (suffix is ['万' or '亿', ..]) Report(context, text, span, text[first.Span] + suffix[0], text[second.Span], fixes: false);
            }
    }

    private static void Report(ReviewContext context, ParsedText text, TextSpan span, string from, string to, bool fixes)
    {
        var mended = from + "～" + to;
        context.Report(text, span, $"范围的前一个数也要写明单位，应为“{mended}”。", fix: fixes ? mended : null, suggestions: [mended]);
    }
}
