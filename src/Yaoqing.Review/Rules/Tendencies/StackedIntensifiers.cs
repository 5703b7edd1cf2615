using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>Intensifiers piled on each other say no more than one.</summary>
internal sealed class StackedIntensifiers() : Rule("K02", "程度词叠用", Severity.Hint, "信息报送要求：语言精炼")
{
    private static readonly string[] Words = ["进一步", "切实", "大力", "扎实", "认真", "积极", "不断", "着力", "全力", "坚决", "有力", "深入", "全面", "持续", "努力", "狠抓", "高度", "更加", "十分", "非常", "特别", "极大", "充分"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Words.Select(word => new Phrase(word));

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var hits = context.Hits(text);
            for (var i = 0; i + 1 < hits.Length; i++)
            {
                var first = i;
                while (i + 1 < hits.Length && hits[i + 1].Span.Start == hits[i].Span.End) i++;
                if (i == first || text.Has(hits[first].Span.Start, "进一步全面深化改革")) continue;
                context.Report(text, hits[first].Span.To(hits[i].Span), "程度词叠在一起，留一个就够，最好换成具体做法。");
            }
        }
    }
}
