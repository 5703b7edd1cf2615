using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Growth against two levels or an increment (04b shapes 12, 13, 14): 由a增至b，增长P%，增加N; T，同比增收N，增长P%; T，增长P%，增加N; b，比去年同期的a增长P%;
/// b，同比（a）增长P%; 下降P%（去年同期a）; 比上年增加N，达到T，增长P%.
/// </summary>
internal sealed class GrowthRate() : SentenceRule("A03", "增幅与基数", Severity.Error, "算术：增幅=增量÷基数")
{
    public override Anchors Anchors { get; } = Anchors.Of("%到至为比较");

    protected override void Check(ReviewContext context, Figures figures)
    {
        CheckFromTo(context, figures);
        for (var i = 2; i < figures.Count; i++) EarlierLevel.CheckDifference(context, figures, i);
        SeveralGrowths.Check(context, figures);
        for (var i = 0; i < figures.Count; i++)
            if (figures[i].IsPercent && !figures[i].InRange && !figures.IsOnOtherBaseAt(i)) CheckRate(context, figures, i);
    }

    private static void CheckFromTo(ReviewContext context, Figures figures)
    {
        for (var next = FromTo.Next(figures, 1); next is { } pair; next = FromTo.Next(figures, pair.To + 1))
        {
            var (from, to) = (figures[pair.To - 1], figures[pair.To]);
            if (!from.IsLike(to) || !from.IsAmount && !from.IsPercent && !IsIndex(from, to) || from.InRange || to.InRange) continue;
            var wrongWay = pair.Rises ? to.RoundedOrCut.High < from.RoundedOrCut.Low : to.RoundedOrCut.Low > from.RoundedOrCut.High;
            if (wrongWay)
                context.Report(figures.Text, figures.Between(pair.To - 1, pair.To), $"{figures.Printed(pair.To - 1)}到{figures.Printed(pair.To)}是{(pair.Rises ? "减少" : "增加")}，与“{(pair.Rises ? "增" : "降")}”的说法相反，请核对。");
            else if (!from.IsPercent) CheckMove(context, figures, pair);
        }
    }

    /// <summary>What follows 由a增至b: 增长P%, 增加N, or one after the other.</summary>
    private static void CheckMove(ReviewContext context, Figures figures, FromTo pair)
    {
        for (var i = pair.To + 1; i < figures.Count && i <= pair.To + 2; i++)
        {
            if (figures.IsOnOtherBaseAt(i) || !Figures.IsBareMove(figures.Gap(i), pair.Rises)) return;
            if (IsRateAfter(figures, i, pair.Rises)) JudgeMove(context, figures, pair, i);
            else if (figures[i].IsAmount && figures[i].IsLike(figures[pair.To])) JudgeDifference(context, figures, pair, i);
            else return;
        }
    }

    /// <summary>伙食标准由每人每天18元提高到22元: a standard is set, not rounded.</summary>
    private static void JudgeMove(ReviewContext context, Figures figures, FromTo pair, int rate)
    {
        var relation = Of(figures, pair.To - 1, pair.To, rate, pair.Rises);
        if (figures[pair.To].Unit.Dimension == Dimension.Money && figures.ClauseStart(pair.To - 1).Contains("标准由", StringComparison.Ordinal))
            relation = relation with { Operands = [.. relation.Operands.Select(operand => operand with { Step = 0 })] };
        relation.Judge(context, figures.Text, figures.Between(pair.To - 1, rate));
    }

    private static void JudgeDifference(ReviewContext context, Figures figures, FromTo pair, int change)
    {
        var (larger, smaller) = pair.Rises ? (pair.To, pair.To - 1) : (pair.To - 1, pair.To);
        new Recalculation([figures[larger], figures[smaller]], figures[change], $"{figures.Printed(larger)}－{figures.Printed(smaller)}", static of => of[0] - of[1]) { What = pair.Rises ? "增量" : "减量" }
            .Judge(context, figures.Text, figures.Between(pair.To - 1, change));
    }

    private static bool IsRateAfter(Figures figures, int rate, bool rises)
    {
        var gap = figures.Gap(rate);
        return figures[rate].IsPercent && !figures[rate].InRange && Figures.IsBareMove(gap, rises);
    }

    /// <summary>布雷图指数由9.6降至4.8: bare numbers with decimals are values of an index.</summary>
    private static bool IsIndex(Quantity from, Quantity to) => from.Unit == Unit.None && to.Unit == Unit.None && from.Decimals > 0 && to.Decimals > 0 && !from.IsOrdinal && !to.IsOrdinal;

    private static void CheckRate(ReviewContext context, Figures figures, int rate)
    {
        var gap = figures.Gap(rate);
        var rises = Figures.IsBareMove(gap, rises: true) || EarlierLevel.IsMoveAfterLevel(gap, rises: true);
        if (!rises && !Figures.IsBareMove(gap, rises: false) && !EarlierLevel.IsMoveAfterLevel(gap, rises: false) || gap.Length > 10 || gap.IndexOfAny("；。、") >= 0) return;
        if (rate >= 2 && EarlierLevel.Before(figures, rate) is { } level) JudgeLevels(context, figures, level, rate - 2, rate, rises);
        else if (rate >= 1 && EarlierLevel.InBracketAfter(figures, rate) is { } printed) CheckBracket(context, figures, printed, rate, rises);
        else if (rate >= 1 && ChangeAfter(figures, rate, rises)) JudgeChange(context, figures, rate - 1, rate + 1, rate, rises);
        else if (rate >= 2) CheckBefore(context, figures, rate, rises);
    }

    /// <summary>The two figures before the rate: a level and an earlier level, a level and its change, or a change and the level it led to.</summary>
    private static void CheckBefore(ReviewContext context, Figures figures, int rate, bool rises)
    {
        var (total, change) = (rate - 2, rate - 1);
        var middle = figures.Gap(change);
        if (!figures[change].IsAmount || middle.IndexOfAny("；。、") >= 0) return;
        if (OpensCompared(middle) && IsChange(middle, rises) && MainLevel(figures, total, change) is { } main) JudgeChange(context, figures, main, change, rate, rises);
        else if (!figures[total].IsAmount || !figures[total].IsLike(figures[change]) || middle.Length > 16) return;
        else if (IsEarlierLevel(middle)) Judge(context, figures, change, total, rate, rises);
        else if (middle is "，达到" or "，达" or "，总数达到" or "，增至" && Figures.HasAny(figures.Gap(total), Cues.Compared) && IsChange(figures.Lead(total), rises)) JudgeChange(context, figures, change, total, rate, rises);
    }

    /// <summary>The level that a change belongs to: the figure before it, or before the target and rate that stand between: 11.82亿元，完成任务22.5亿元的52.5%，同比增收0.94亿元.</summary>
    private static int? MainLevel(Figures figures, int before, int change)
    {
        if (figures[before].IsAmount) return figures[before].IsLike(figures[change]) && figures.Gap(change).Length <= 16 ? before : null;
        if (!figures[before].IsPercent || before < 2 || figures.Gap(before) is not "的" || !figures[before - 2].IsLike(figures[change]) || !figures[before - 2].IsAmount) return null;
        return Figures.HasAny(figures.Gap(before - 1), ["完成", "占", "为"]) && figures.Gap(before - 1).IndexOfAny("；。") < 0 ? before - 2 : null;
    }

    /// <summary>12.6亿元，同比增长8%，增加1.8亿元.</summary>
    private static bool ChangeAfter(Figures figures, int rate, bool rises) =>
        rate + 1 < figures.Count && figures[rate - 1].IsAmount && figures[rate + 1].IsAmount && figures[rate + 1].IsLike(figures[rate - 1])
        && figures.Gap(rate + 1).StartsWith("，") && Figures.IsBareMove(figures.Gap(rate + 1), rises) && !Figures.HasAny(figures.Gap(rate + 1), Cues.Compared);

    /// <summary>死亡人数减少3人，下降37.5%（去年同期8人）; 收案1426件，下降10%（去年同期1584件）: the figure before the rate is the change or the level; silent if either fits.</summary>
    private static void CheckBracket(ReviewContext context, Figures figures, int earlier, int rate, bool rises)
    {
        var now = rate - 1;
        if (!figures[now].IsAmount || !figures[now].IsLike(figures[earlier]) || figures.Gap(rate).IndexOfAny("；。") >= 0) return;
        if (!IsChange(figures.Lead(now), rises)) JudgeLevels(context, figures, earlier, now, rate, rises);
        else
            new Recalculation([figures[now], figures[earlier]], figures[rate], $"{figures.Printed(now)}÷{figures.Printed(earlier)}", static of => Interval.Percent(of[0], of[1])) { What = rises ? "增幅" : "降幅" }
                .Judge(context, figures.Text, figures.Between(now, earlier));
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
        ? Figures.HasAny(middle, ["增收", "增加", "净增", "多收", "增长", "上升", "多", "增"]) && !Figures.HasAny(middle, Cues.UpTo)
        : Figures.HasAny(middle, ["减收", "减少", "下降", "少收", "少", "减", "降低"]) && !Figures.HasAny(middle, Cues.DownTo);

    /// <summary>The level before the earlier one is taken for the present one only if it lies on the side that the verb says and no figure before it fits better.</summary>
    private static void JudgeLevels(ReviewContext context, Figures figures, int from, int to, int rate, bool rises)
    {
        if (IsWrongSide(figures, from, to, rises) && TotalOfList(figures, to) is { } total) to = total;
        if (figures.IsAverage(to) != figures.IsAverage(from) || IsWrongSide(figures, from, to, rises)) return;
        for (var i = to - 1; i >= Math.Max(0, to - 6); i--)
            if (figures[i].IsAmount && figures[i].IsLike(figures[from]) && Of(figures, from, i, rate, rises).Verdict is Verdict.Consistent or Verdict.Cut && Of(figures, from, to, rate, rises).Verdict is Verdict.Inconsistent) return;
        Judge(context, figures, from, to, rate, rises);
    }

    private static bool IsWrongSide(Figures figures, int from, int to, bool rises) =>
        rises ? figures[to].RoundedOrCut.High < figures[from].RoundedOrCut.Low : figures[to].RoundedOrCut.Low > figures[from].RoundedOrCut.High;

    /// <summary>12.6万吨，其中甲7.2万吨、乙5.4万吨，比去年同期的…: the figure that the list before the earlier level belongs to.</summary>
    private static int? TotalOfList(Figures figures, int part)
    {
        for (var i = part; i > 0 && figures.Gap(i).IndexOfAny("；。") < 0 && figures[i].IsLike(figures[part]); i--)
            if (figures.Gap(i).Contains("其中", StringComparison.Ordinal)) return figures[i - 1].IsAmount && figures[i - 1].IsLike(figures[part]) ? i - 1 : null;
        return null;
    }

    private static void Judge(ReviewContext context, Figures figures, int from, int to, int rate, bool rises) =>
        Of(figures, from, to, rate, rises).Judge(context, figures.Text, figures.Between(Math.Min(from, to), Math.Max(from, rate)));

    private static Recalculation Of(Figures figures, int from, int to, int rate, bool rises) =>
        new([figures[to], figures[from]], figures[rate],
            rises ? $"（{figures.Printed(to)}－{figures.Printed(from)}）÷{figures.Printed(from)}" : $"（{figures.Printed(from)}－{figures.Printed(to)}）÷{figures.Printed(from)}",
            operands => Interval.Percent(operands[0], operands[1]) is { } ratio ? rises ? ratio - Interval.Exactly(100) : Interval.Exactly(100) - ratio : null) { What = rises ? "增幅" : "降幅" };

    private static void JudgeChange(ReviewContext context, Figures figures, int total, int change, int rate, bool rises) =>
        new Recalculation([figures[total], figures[change]], figures[rate],
            $"{figures.Printed(change)}÷（{figures.Printed(total)}{(rises ? "－" : "＋")}{figures.Printed(change)}）",
            operands => Interval.Percent(operands[1], rises ? operands[0] - operands[1] : operands[0] + operands[1])) { What = rises ? "增幅" : "降幅" }
        .Judge(context, figures.Text, figures.Between(Math.Min(total, change), Math.Max(change, rate)));
}
