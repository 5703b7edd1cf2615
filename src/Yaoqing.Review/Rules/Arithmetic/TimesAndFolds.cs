using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>倍 and 番 (04b shape 35): nothing falls by times; 增长2倍 is three times as much; 翻一番 is twice.</summary>
internal sealed class TimesAndFolds() : SentenceRule("A06", "倍数的说法", Severity.Warning, "GB/T 15835-2011 及统计用语：减少不用倍数；增长N倍不含基数")
{
    private static readonly WordList Growing = new("增长", "增加", "提高", "扩大", "提升", "上升");

    public override Anchors Anchors { get; } = Anchors.Of("倍翻比");

    protected override int Fewest => 1;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
            if (figures[i].Unit.Dimension == Dimension.Multiple && FallsRightBefore(figures.Gap(i)) is { } verb)
                context.Report(figures.Text, new TextSpan(figures[i].Span.Start - verb.Length, figures[i].Span.End), $"减少不能用倍数：“{verb}{figures.Printed(i)}”应改用百分数或几分之几。");
        for (var next = FromTo.Next(figures, 1); next is { Rises: true } pair; next = FromTo.Next(figures, pair.To + 1))
            if (figures[pair.To].IsLike(figures[pair.To - 1]) && figures[pair.To].IsAmount) CheckPair(context, figures, pair.To);
        for (var i = 1; i < figures.Count; i++)
            if (figures[i - 1].IsAmount && figures[i].IsAmount && figures[i].IsLike(figures[i - 1])) CheckIncrease(context, figures, i);
        RatioToOne.Check(context, figures);
    }

    /// <summary>3.6亿元，较上年翻了一番多，净增1.9亿元: the increase is about what there was before.</summary>
    private static void CheckIncrease(ReviewContext context, Figures figures, int increase)
    {
        var gap = figures.Gap(increase);
        var at = gap.IndexOf("翻了一番") is >= 0 and var long_ ? long_ + 4 : gap.IndexOf("翻一番") is >= 0 and var short_ ? short_ + 3 : -1;
        if (at < 0 || gap.Length > 24 || gap[at..] is not ("，净增" or "，增加" or "多，净增" or "多，增加" or "，净增加" or "多，净增加") || gap[..at].IndexOfAny("；。") >= 0 || !Figures.HasAny(gap[..at], ["比", "较", "同比"])) return;
        var before = figures[increase - 1].RoundedOrCut - figures[increase].RoundedOrCut;
        if (Interval.Divide(figures[increase - 1].RoundedOrCut, before) is not { } ratio) return;
        var expected = gap[at] == '多' ? new Interval(2, 2.99m) : new Interval(1.9m, 2.2m);
        var span = figures.Between(increase - 1, increase);
        if (ratio.Meets(expected)) context.Agree(figures.Text, span, $"净增{figures.Printed(increase)}，约为原来的2倍，一致");
        else context.Report(figures.Text, span, $"按净增{figures.Printed(increase)}算，{figures.Printed(increase - 1)}是原来的{ratio.Low:0.0}倍，不是翻一番，请核对。");
    }

    private static string? FallsRightBefore(ReadOnlySpan<char> gap)
    {
        foreach (var word in Cues.Fall)
            foreach (var ending in (ReadOnlySpan<string>)["", "了", "近", "约"])
                if (gap.EndsWith(word + ending, StringComparison.Ordinal)) return word + ending;
        return null;
    }

    private static void CheckPair(ReviewContext context, Figures figures, int to)
    {
        if (to + 1 < figures.Count && figures[to + 1].Unit.Dimension == Dimension.Multiple && figures.Gap(to + 1).Length <= 10 && figures.Gap(to + 1).IndexOfAny("；。") < 0)
            CheckMultiple(context, figures, to);
        else if (figures.After(to).StartsWith("，翻了一番") || figures.After(to).StartsWith("，翻一番") || figures.After(to).StartsWith("，实现翻番")) CheckDouble(context, figures, to);
    }

    private static void CheckMultiple(ReviewContext context, Figures figures, int to)
    {
        var gap = figures.Gap(to + 1);
        var grows = Figures.HasAny(gap, Growing) && gap.IndexOfAny("到至为") < 0;
        if (!grows && !gap.Contains('是')) return;
        new Recalculation([figures[to], figures[to - 1]], figures[to + 1], grows ? $"{figures.Printed(to)}÷{figures.Printed(to - 1)}－1" : $"{figures.Printed(to)}÷{figures.Printed(to - 1)}",
            operands => Interval.Divide(operands[0], operands[1]) is { } ratio ? grows ? ratio - Interval.Exactly(1) : ratio : null) { What = "倍数" }
        .Judge(context, figures.Text, figures.Between(to - 1, to + 1));
    }

    private static void CheckDouble(ReviewContext context, Figures figures, int to)
    {
        if (Interval.Divide(figures[to].RoundedOrCut, figures[to - 1].RoundedOrCut) is not { } ratio) return;
        var span = figures.Between(to - 1, to);
        if (ratio.Meets(new Interval(1.9m, 2.2m))) context.Agree(figures.Text, span, $"{figures.Printed(to)}约为{figures.Printed(to - 1)}的2倍，翻一番，一致");
        else context.Report(figures.Text, span, $"翻一番是原来的2倍，{figures.Printed(to)}是{figures.Printed(to - 1)}的{ratio.Low:0.0}倍，请核对。");
    }
}
