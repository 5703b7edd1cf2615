using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A figure against the desk's table of plausible local bounds.</summary>
internal sealed class IndicatorBounds() : Rule("A17", "数量级", Severity.Warning, "本地指标常见范围（规则集中的界限表）")
{
    private const int Reach = 12;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => rules.Bounds.Where(bound => bound.Indicator.Length > 0).Select(bound => new Phrase(bound.Indicator, Entry: bound));

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if (hit.Phrase.Entry is IndicatorBound bound) Check(context, text, hit, bound);
    }

    private static void Check(ReviewContext context, ParsedText text, PhraseHit hit, IndicatorBound bound)
    {
        var index = ParsedText.FirstAtOrAfter(text.Quantities, hit.Span.End);
        if (index >= text.Quantities.Length) return;
        var quantity = text.Quantities[index];
        var gap = text.Slice(hit.Span.End, quantity.Span.Start);
        if (gap.Length > Reach || gap.IndexOfAny("，；。") >= 0 || Figures.HasAny(gap, ["增", "减", "占", "亩均", "人均"]) || IsPartOfOther(text, hit)) return;
        var scale = 0;
        var factor = Scale.At(bound.Unit, ref scale);
        if (Units.At(bound.Unit, scale) is not { } unit || unit.Base != quantity.Unit.Base) return;
        var (low, high) = (bound.Low * factor * unit.Factor, bound.High * factor * unit.Factor);
        if (quantity.BaseValue >= low && quantity.BaseValue <= high) return;
        context.Report(text, quantity.Span, $"{bound.Indicator}{text[quantity.Span]}不在本地常见范围（{bound.Low:0.##}～{bound.High:0.##}{bound.Unit}），请核对单位和位数。",
            evidence: new OrderedDictionary<string, string> { ["指标"] = bound.Indicator, ["范围"] = $"{bound.Low:0.##}～{bound.High:0.##}{bound.Unit}" });
    }

    /// <summary>全市地区生产总值 and the like belong to a larger place.</summary>
    private static bool IsPartOfOther(ParsedText text, PhraseHit hit)
    {
        var clause = text.Slice(text.ClauseAt(hit.Span.Start).Start, hit.Span.Start);
        return Figures.HasAny(clause, ["全市", "全省", "全国", "市级", "省级", "镇", "乡", "村", "增量", "人均"]);
    }
}
