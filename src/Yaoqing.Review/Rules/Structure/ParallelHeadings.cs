using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>Sister headings of like form; measured by length only, so it ships switched off.</summary>
internal sealed class ParallelHeadings() : Rule("S10", "小标题整齐", Severity.Hint, "行文要求：并列标题句式一致")
{
    private const int Apart = 5;

    public override LifeCycle LifeCycle => LifeCycle.Preview;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var group in text.Headings.ToArray().Where(heading => heading.Alone).GroupBy(heading => heading.Ordinal.Style))
        {
            var lengths = group.Select(heading => heading.Span.Length).Order().ToList();
            if (lengths.Count < 3) continue;
            var middle = lengths[lengths.Count / 2];
            var odd = group.Where(heading => Math.Abs(heading.Span.Length - middle) >= Apart).ToList();
            if (odd.Count == 1 && group.Where(heading => heading != odd[0]).All(heading => Math.Abs(heading.Span.Length - middle) <= 1))
                context.Report(text, odd[0].Span, "与其他并列标题的长短、句式不一致，宜统一。");
        }
    }
}
