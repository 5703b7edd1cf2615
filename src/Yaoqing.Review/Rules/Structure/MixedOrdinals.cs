using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>One series, two ways of counting: 首先…第二….</summary>
internal sealed class MixedOrdinals() : Rule("S06", "序次语混用", Severity.Warning, "GB/T 15834-2011 附录B；序次语配套使用")
{
    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        Ordinal? last = null;
        var firsts = new int[Enum.GetValues<OrdinalStyle>().Length];
        Array.Fill(firsts, -1);
        foreach (var ordinal in text.Ordinals)
        {
            if (ordinal.Style < OrdinalStyle.Is) continue;
            if (ordinal.Number == 1) firsts[(int)ordinal.Style] = ordinal.Paragraph;
            else if (last is { } one && one.Number == ordinal.Number - 1 && one.Style != ordinal.Style && one.Paragraph == ordinal.Paragraph && firsts[(int)ordinal.Style] != ordinal.Paragraph)
                context.Report(text, ordinal.Span, $"前面用“{text[one.Span]}”，这里用“{text[ordinal.Span]}”，序次语应配套使用。");
            last = ordinal;
        }
    }
}
