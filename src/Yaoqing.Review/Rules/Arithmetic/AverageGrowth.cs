using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>年均增长P% between two printed levels: b÷a lies where (1+P)ⁿ does (04b shape 36).</summary>
internal sealed class AverageGrowth() : SentenceRule("A27", "年均增速", Severity.Warning, "算术：年均增速是几何平均")
{
    private const int MostYears = 30;

    public override Anchors Anchors { get; } = Anchors.Of("均");

    protected override int Fewest => 3;

    protected override void Check(ReviewContext context, Figures figures)
    {
        if (figures.IsOnOtherBase) return;
        for (var next = FromTo.Next(figures, 1); next is { Rises: true } pair; next = FromTo.Next(figures, pair.To + 1))
        {
            var (from, to) = (figures[pair.To - 1], figures[pair.To]);
            if (!from.IsLike(to) || !from.IsAmount || RateIndex(figures, pair.To) is not { } rate || Years(figures, pair.To, rate) is not { } years) continue;
            if (Interval.Divide(to.RoundedOrCut, from.RoundedOrCut) is { } ratio) Judge(context, figures, pair.To, rate, years, ratio);
        }
    }

    private static int? RateIndex(Figures figures, int to)
    {
        for (var i = to + 1; i < figures.Count && i <= to + 2; i++)
        {
            if (figures[i].IsPercent) return !figures[i].InRange && Figures.HasAny(figures.Gap(i), ["年均增长", "平均增长", "年均递增", "年均增速"]) ? i : null;
            if (figures[i].Unit.Dimension != Dimension.Time) return null;
        }
        return null;
    }

    /// <summary>From the two years before the levels, or from 三年平均.</summary>
    private static int? Years(Figures figures, int to, int rate)
    {
        if (rate == to + 2) return figures[to + 1].Unit.Base == "年" && figures[to + 1].Value is >= 2 and <= MostYears and var n ? (int)n : null;
        var dates = ParsedText.Within(figures.Text.Dates, new TextSpan(figures.Sentence.Start, figures[to].Span.Start));
        return dates.Length == 2 && dates[1].Year - dates[0].Year is >= 2 and <= MostYears and var span ? span : null;
    }

    private static void Judge(ReviewContext context, Figures figures, int to, int rate, int years, Interval ratio)
    {
        var growth = new Interval(Power(figures[rate].RoundedOrCut.Low, years), Power(figures[rate].RoundedOrCut.High, years));
        var span = figures.Between(to - 1, rate);
        if (ratio.Meets(growth)) context.Agree(figures.Text, span, $"{years}年年均{figures.Printed(rate)}，一致");
        else
            context.Report(figures.Text, figures[rate].Span, $"{figures.Printed(to - 1)}到{figures.Printed(to)}，{years}年年均增长约{Root(figures[to].BaseValue / figures[to - 1].BaseValue, years):0.0}%，写的是{figures.Printed(rate)}，请核对。",
                evidence: new OrderedDictionary<string, string> { ["算式"] = $"（{figures.Printed(to)}÷{figures.Printed(to - 1)}）的{years}次方根－1", ["应为"] = $"{Root(figures[to].BaseValue / figures[to - 1].BaseValue, years):0.00}%" });
    }

    private static decimal Power(decimal percent, int years)
    {
        var factor = Math.Clamp(1 + percent / 100, 0, 10);
        var product = 1m;
        for (var i = 0; i < years && product < Interval.Far; i++) product = Math.Min(product * factor, Interval.Far);
        return product;
    }

    private static double Root(decimal ratio, int years) => (Math.Pow((double)ratio, 1.0 / years) - 1) * 100;
}
