using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A count of whole things with a precise growth rate presupposes a whole base (04b shape 26): 78个，增长16.42% comes from 67.</summary>
internal sealed class IntegerBase() : SentenceRule("A25", "整数基数", Severity.Hint, "算术：个数的基数是整数")
{
    private const int LargestCount = 2000;

    public override Anchors Anchors { get; } = Anchors.Of("%");

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            var (count, rate) = (figures[i - 1], figures[i]);
            if (!rate.IsPercent || rate.Decimals < 2 || rate.InRange || count.Unit.Dimension != Dimension.Count || count.Step != 0 || count.IsOrdinal || count.InRange
                || count.Value is <= 1 or > LargestCount || count.Approximation != Approximation.None || !Figures.HasAny(figures.Gap(i), ["同比", "比上年", "比去年", "较上年", "较去年"])) continue;
            var rises = Figures.IsBareMove(figures.Gap(i), rises: true);
            if (!rises && !Figures.IsBareMove(figures.Gap(i), rises: false)) continue;
            var hundred = Interval.Exactly(100);
            if (Interval.Percent(Interval.Exactly(count.Value), rises ? hundred + rate.RoundedOrCut : hundred - rate.RoundedOrCut) is not { } before) continue;
            var whole = Math.Ceiling(before.Low);
            if (whole <= before.High) context.Agree(figures.Text, figures.Between(i - 1, i), $"基数{whole:0}，一致");
            else
                context.Report(figures.Text, rate.Span, $"按{figures.Printed(i - 1)}和{figures.Printed(i)}折算，上期约为{before.Low:0.##}，不是整数，请核对。",
                    evidence: new OrderedDictionary<string, string> { ["算式"] = $"{figures.Printed(i - 1)}÷（1{(rises ? "＋" : "－")}{figures.Printed(i)}）", ["得数"] = $"{before.Low:0.###}～{before.High:0.###}" });
        }
    }
}
