using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>A run of ordinals of one style goes up by one: 一是…三是 lacks 二是.</summary>
internal sealed class OrdinalContinuity() : Rule("S04", "序号连续", Severity.Error, "GB/T 9704-2012 7.3.3；行文逻辑")
{
    private static readonly int Styles = Enum.GetValues<OrdinalStyle>().Length;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (text.Ordinals.IsEmpty) return;
        var last = new Ordinal?[Styles];
        foreach (var ordinal in text.Ordinals)
        {
            if (ordinal.Style == OrdinalStyle.Sequence) continue;
            var before = last[(int)ordinal.Style];
            last[(int)ordinal.Style] = ordinal;
            if (ordinal.OpensParagraph) ForgetLower(last, ordinal.Style);
            if (ordinal.Number == 1 || before is null && !ordinal.OpensParagraph || IsQuoted(text, ordinal.Span.Start)) continue;
            var expected = before?.Number + 1 ?? 1;
            if (ordinal.Number == expected) continue;
            context.Report(text, ordinal.Span, ordinal.Number == before?.Number
                ? $"序号“{text[ordinal.Span]}”重复，前面已经用过。"
                : $"序号不连续：此处应为第{expected}，写的是“{text[ordinal.Span]}”。",
                evidence: new Dictionary<string, string> { ["前一序号"] = before is { } b ? text[b.Span] : "无", ["应为"] = expected.ToString() });
        }
    }

    /// <summary>A new heading starts the numbering of everything below it afresh.</summary>
    private static void ForgetLower(Ordinal?[] last, OrdinalStyle style)
    {
        for (var lower = (int)style + 1; lower < last.Length; lower++) last[lower] = null;
    }

    private static bool IsQuoted(ParsedText text, int at) => text.At(at - 1) is '“' or '‘' or '"';
}
