using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Growth against two levels or an increment (04b shapes 12, 13, 14): 由a增至b，增长P%; T，同比增收N，增长P%; T，减少N，下降P%; b，去年同期a，增长P%.</summary>
internal sealed class GrowthRate() : SentenceRule("A03", "增幅与基数", Severity.Error, "算术：增幅=增量÷基数")
{
    protected override void Check(ReviewContext context, Figures figures)
    {
        if (figures.IsOnOtherBase) return;
        CheckFromTo(context, figures);
        for (var i = 2; i < figures.Count; i++)
            if (figures[i].IsPercent && !figures[i].InRange) CheckRate(context, figures, i);
    }

    private static void CheckFromTo(ReviewContext context, Figures figures)
    {
        for (var next = FromTo.Next(figures, 1); next is { } pair; next = FromTo.Next(figures, pair.To + 1))
        {
            var (from, to) = (figures[pair.To - 1], figures[pair.To]);
            if (!from.IsLike(to) || !from.IsAmount && !from.IsPercent || from.InRange || to.InRange) continue;
            var wrongWay = pair.Rises ? to.RoundedOrCut.High < from.RoundedOrCut.Low : to.RoundedOrCut.Low > from.RoundedOrCut.High;
            if (wrongWay)
                context.Report(figures.Text, figures.Between(pair.To - 1, pair.To), $"{figures.Printed(pair.To - 1)}到{figures.Printed(pair.To)}是{(pair.Rises ? "减少" : "增加")}，与“{(pair.Rises ? "增" : "降")}”的说法相反，请核对。");
            else if (from.IsAmount && pair.To + 1 < figures.Count && IsRateAfter(figures, pair.To + 1, pair.Rises))
                Judge(context, figures, pair.To - 1, pair.To, pair.To + 1, pair.Rises);
        }
    }

    private static bool IsRateAfter(Figures figures, int rate, bool rises)
    {
        var gap = figures.Gap(rate);
        return figures[rate].IsPercent && !figures[rate].InRange && Figures.IsBareMove(gap, rises);
    }

    private static void CheckRate(ReviewContext context, Figures figures, int rate)
    {
        var (total, change) = (rate - 2, rate - 1);
        if (!figures[total].IsAmount || !figures[change].IsAmount || !figures[total].IsLike(figures[change])) return;
        var middle = figures.Gap(change);
        var gap = figures.Gap(rate);
        if (gap.Length > 10 || middle.Length > 16 || middle.IndexOfAny("；。、") >= 0 || gap.IndexOfAny("；。、") >= 0) return;
        var rises = Figures.IsBareMove(gap, rises: true);
        if (!rises && !Figures.IsBareMove(gap, rises: false)) return;
        if (IsEarlierLevel(middle)) Judge(context, figures, change, total, rate, rises);
        else if (OpensCompared(middle) && IsChange(middle, rises)) JudgeChange(context, figures, total, change, rate, rises);
    }

    /// <summary>，同比减少 but not ，疫情面积较去年减少: a subject of its own speaks of another total.</summary>
    private static bool OpensCompared(ReadOnlySpan<char> middle)
    {
        var rest = middle.TrimStart("，,（( ");
        foreach (var word in Cues.Compared)
            if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsEarlierLevel(ReadOnlySpan<char> middle) =>
        Figures.HasAny(middle, ["去年同期", "上年同期", "去年为", "上年为"]) && !Figures.HasAny(middle, ["比", "较", "增", "减", "多", "少", "与"]);

    private static bool IsChange(ReadOnlySpan<char> middle, bool rises) => rises
        ? Figures.HasAny(middle, ["增收", "增加", "净增", "多收", "增长", "多", "增"]) && !Figures.HasAny(middle, Cues.UpTo)
        : Figures.HasAny(middle, ["减收", "减少", "下降", "少收", "少", "减", "降低"]) && !Figures.HasAny(middle, Cues.DownTo);

    private static void Judge(ReviewContext context, Figures figures, int from, int to, int rate, bool rises) =>
        new Recalculation([figures[to], figures[from]], figures[rate],
            rises ? $"（{figures.Printed(to)}－{figures.Printed(from)}）÷{figures.Printed(from)}" : $"（{figures.Printed(from)}－{figures.Printed(to)}）÷{figures.Printed(from)}",
            operands => Interval.Divide(operands[0] * 100, operands[1]) is { } ratio ? rises ? ratio - Interval.Exactly(100) : Interval.Exactly(100) - ratio : null) { What = rises ? "增幅" : "降幅" }
        .Judge(context, figures.Text, figures.Between(Math.Min(from, to), rate));

    private static void JudgeChange(ReviewContext context, Figures figures, int total, int change, int rate, bool rises) =>
        new Recalculation([figures[total], figures[change]], figures[rate],
            $"{figures.Printed(change)}÷（{figures.Printed(total)}{(rises ? "－" : "＋")}{figures.Printed(change)}）",
            operands => Interval.Divide(operands[1] * 100, rises ? operands[0] - operands[1] : operands[0] + operands[1])) { What = rises ? "增幅" : "降幅" }
        .Judge(context, figures.Text, figures.Between(total, rate));
}
