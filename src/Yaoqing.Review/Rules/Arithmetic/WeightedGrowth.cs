using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>The growth of a whole lies between the growths of its parts and is their weighted mean (04b shape 25): T增长P%，其中A增长Pa，B增长Pb.</summary>
internal sealed class WeightedGrowth() : SentenceRule("A24", "总增速与分增速", Severity.Warning, "算术：总增速是各分项增速的加权平均")
{
    public override Anchors Anchors { get; } = Anchors.Of("其");

    protected override int Fewest => 6;

    protected override void Check(ReviewContext context, Figures figures)
    {
        if (Figures.HasAny(figures.Words, ["可比", "不变价", "同口径", "剔除", "扣除"])) return;
        for (var i = 0; i + 5 < figures.Count; i++)
        {
            if (!IsPair(figures, i) || !figures.Gap(i + 2).Contains("其中", StringComparison.Ordinal)) continue;
            var last = i;
            while (last + 3 < figures.Count && IsPair(figures, last + 2) && figures[last + 2].IsLike(figures[i])) last += 2;
            if (last - i >= 4) Judge(context, figures, i, last);
        }
    }

    /// <summary>A value and its growth rate right after it.</summary>
    private static bool IsPair(Figures figures, int value) => figures[value].IsAmount && figures[value + 1].IsPercent && !figures[value + 1].InRange && figures.Gap(value).IndexOfAny("；。") < 0
        && (Figures.IsBareMove(figures.Gap(value + 1), rises: true) || Figures.IsBareMove(figures.Gap(value + 1), rises: false));

    private static Interval Rate(Figures figures, int value)
    {
        var rate = figures[value + 1].RoundedOrCut;
        return Figures.IsBareMove(figures.Gap(value + 1), rises: true) ? rate : rate * -1;
    }

    private static void Judge(ReviewContext context, Figures figures, int whole, int last)
    {
        var (now, before) = (new Interval(0, 0), new Interval(0, 0));
        for (var part = whole + 2; part <= last; part += 2)
        {
            now += figures[part].RoundedOrCut;
            if (Interval.Percent(figures[part].RoundedOrCut, Rate(figures, part) + Interval.Exactly(100)) is not { } base_) return;
            before += base_;
        }
        if (!now.Meets(figures[whole].RoundedOrCut) || Interval.Percent(now, before) is not { } ratio) return;
        var expected = ratio - Interval.Exactly(100);
        var span = figures.Between(whole, last + 1);
        if (expected.Meets(Rate(figures, whole))) context.Agree(figures.Text, span, "总增速与各分项增速相符");
        else
            context.Report(figures.Text, figures[whole + 1].Span, $"按各分项的数额和增速折算，总的{(expected.High < 0 ? "降幅" : "增速")}应在{Math.Abs(expected.Low):0.#}%～{Math.Abs(expected.High):0.#}%，写的是{figures.Printed(whole + 1)}，请核对。",
                evidence: new OrderedDictionary<string, string> { ["算式"] = "Σ本期÷Σ（本期÷（1＋增速））－1", ["应为"] = $"{expected.Low:0.##}%～{expected.High:0.##}%" });
    }
}
