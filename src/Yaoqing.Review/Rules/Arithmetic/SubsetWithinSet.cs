using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A part named by 其中 is not larger than the whole before it (04b shape 27).</summary>
internal sealed class SubsetWithinSet() : Rule("A15", "其中不大于总数", Severity.Error, "算术：部分不大于整体")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var sentence in text.Sentences)
                Check(context, text, ParsedText.Within(text.Quantities, sentence.Span), sentence.Span);
    }

    private static void Check(ReviewContext context, ParsedText text, ReadOnlySpan<Quantity> quantities, TextSpan sentence)
    {
        for (var i = 1; i < quantities.Length; i++)
        {
            var (whole, part) = (quantities[i - 1], quantities[i]);
            var gap = text.Slice(whole.Span.End, part.Span.Start);
            var among = gap.IndexOf("其中");
            if (among < 0 || !whole.IsAmount || !part.IsAmount || !whole.IsLike(part) || gap[..among].IndexOfAny("；。") >= 0) continue;
            if (gap[(among + 2)..].IndexOfAny("，；：") >= 0 && gap[(among + 2)..].TrimStart("：，").IndexOfAny("，；：") >= 0) continue;
            if (part.RoundedOrCut.Low > whole.RoundedOrCut.High)
                context.Report(text, part.Span, $"“其中”的{text[part.Span]}大于总数{text[whole.Span]}，请核对。",
                    evidence: new OrderedDictionary<string, string> { ["总数"] = text[whole.Span], ["其中"] = text[part.Span] });
            else
                context.Agree(text, whole.Span.To(part.Span), $"其中{text[part.Span]}不大于总数{text[whole.Span]}");
        }
    }
}
