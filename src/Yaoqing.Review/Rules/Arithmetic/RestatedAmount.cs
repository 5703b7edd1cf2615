using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>An amount given again in another scale is the same amount (04b shape 39): 1.2亿元（12000万元）.</summary>
internal sealed class RestatedAmount() : SentenceRule("A08", "万亿换算", Severity.Error, "算术：1亿=10000万")
{
    public override Anchors Anchors { get; } = Anchors.Of("（即合");

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            var (first, second) = (figures[i - 1], figures[i]);
            if (!first.IsAmount || !second.IsAmount || !first.IsLike(second) || !IsRestated(figures, i) || Notation(figures, i - 1) == Notation(figures, i)) continue;
            if (first.RoundedOrCut.Meets(second.RoundedOrCut)) context.Agree(figures.Text, figures.Between(i - 1, i), $"{figures.Printed(i - 1)}={figures.Printed(i)}，一致");
            else
                context.Report(figures.Text, figures.Between(i - 1, i), $"{figures.Printed(i - 1)}与{figures.Printed(i)}不相等，请核对单位和位数。",
                    evidence: new OrderedDictionary<string, string> { ["前"] = $"{first.BaseValue:0.##}{first.Unit.Base}", ["后"] = $"{second.BaseValue:0.##}{second.Unit.Base}" });
        }
    }

    private static bool IsRestated(Figures figures, int second)
    {
        var gap = figures.Gap(second);
        return gap is "（" or "(" or "（即" or "（合" or "（折合" && figures.After(second) is ['）' or ')', ..] || gap is "，即" or "，折合" or "，合" or "即" or "（约合";
    }

    private static string Notation(Figures figures, int index) => figures.Text[figures[index].Span][figures[index].Number.Length..];
}
