using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Parts whose total does not stand right before them: 28项任务分解到11个股站，其中…; 完成3.72亿元，占计划的54.7%。其中…; 收到意见23条。…其他3条. Which figure is the
/// total is not said, so the parts are set against every figure that may be it, and only a sum that fits none and lies near one is reported.
/// </summary>
internal static class DistantTotal
{
    private const decimal Near = 1.3m;

    public static void Check(ReviewContext context, Figures figures)
    {
        if (figures.Words.IndexOf('其') < 0) return;
        var wide = figures.WithEarlier(out var offset);
        for (var first = 0; first + 1 < figures.Count; first++)
        {
            if (!figures[first].IsAmount || figures.IsAverage(first)) continue;
            var isAmong = figures.Gap(first).Contains("其中", StringComparison.Ordinal);
            if (isAmong) CheckColumns(context, wide, first + offset);
            if (first > 0 && figures[first - 1].IsLike(figures[first])) continue; // the total is there, or this is no first part
            var parts = SumOfParts.PartsFrom(figures, first);
            if (isAmong && parts.Count >= 2) CheckAmong(context, figures, wide, offset, parts);
            else if (parts.Count >= 3 && SumOfParts.IsRest(figures, parts[^1]) && !isAmong) CheckClosed(context, figures, wide, offset, parts);
        }
    }

    /// <summary>其中 may leave parts out, but its parts are never more than the total, be it one figure or all of them together: 上级资金1.2亿元，县级配套0.4亿元。其中….</summary>
    private static void CheckAmong(ReviewContext context, Figures figures, Figures wide, int offset, List<int> parts)
    {
        var opens = figures.Text.Slice(figures.Sentence.Start, figures.Sentence.End).StartsWith("其中");
        if (opens != (parts[0] == 0)) return;
        var totals = Totals(wide, opens ? 0 : offset, parts[0] + offset, parts.Max(part => figures[part].BaseValue));
        var sum = Sum(figures, parts);
        if (totals.Count == 0 || Sum(wide, totals).High >= sum.Low || SumOfParts.IsOverlapping(figures, parts, sum)) return;
        var total = totals.MaxBy(total => wide[total].BaseValue);
        if (wide[total].BaseValue * Near >= sum.High) Report(context, figures, parts, wide.Printed(total), $"大于总数{wide.Printed(total)}");
    }

    /// <summary>A list that ends with 其他 leaves nothing out.</summary>
    private static void CheckClosed(ReviewContext context, Figures figures, Figures wide, int offset, List<int> parts)
    {
        if (parts[0] > 0 || offset == 0) return;
        var totals = Totals(wide, 0, offset, parts.Max(part => figures[part].BaseValue));
        var sum = Sum(figures, parts);
        if (totals.Count == 0 || totals.Exists(total => wide[total].RoundedOrCut.Meets(sum))) return;
        if (wide[totals[^1]].BaseValue * Near >= sum.High && sum.Low * Near >= wide[totals[^1]].BaseValue) Report(context, figures, parts, wide.Printed(totals[^1]), $"与前文的{wide.Printed(totals[^1])}不一致");
    }

    /// <summary>已处置24宗658亩。其中，甲9宗243亩、乙7宗186亩、丙8宗229亩: where one column gives its total exactly, nothing was left out, and the other must give its own.</summary>
    private static void CheckColumns(ReviewContext context, Figures f, int first)
    {
        if (first + 1 >= f.Count || !IsRow(f, first) || f[first].IsLike(f[first + 1])) return;
        var rows = new List<int>();
        for (var i = first; i + 1 < f.Count && IsRow(f, i) && f[i].IsLike(f[first]) && f[i + 1].IsLike(f[first + 1]) && (rows.Count == 0 || f.Gap(i).Length <= 24 && f.Gap(i).IndexOfAny("；。") < 0); i += 2) rows.Add(i);
        var total = first - 2;
        while (total >= 0 && !(IsRow(f, total) && f[total].IsLike(f[first]) && f[total + 1].IsLike(f[first + 1]))) total--;
        if (rows.Count < 2 || total < 0 || f[total].Step != 0 || rows.Sum(row => f[row].Value) != f[total].Value) return;
        new Recalculation([.. rows.Select(row => f[row + 1])], f[total + 1], string.Join("＋", rows.Select(row => f.Printed(row + 1))), static parts => parts.Aggregate((a, b) => a + b)) { What = "合计" }
            .Judge(context, f.Text, f.Between(total, rows[^1] + 1), Severity.Warning);
    }

    private static bool IsRow(Figures f, int i) => f[i].IsAmount && f[i + 1].IsAmount && f.Gap(i + 1).IsEmpty;

    /// <summary>Figures before the list that may be its total: like the parts, none smaller than a part, no average and no base of a share.</summary>
    private static List<int> Totals(Figures wide, int from, int first, decimal largest)
    {
        var found = new List<int>();
        for (var i = from; i < first; i++)
            if (wide[i].IsAmount && wide[i].IsLike(wide[first]) && wide[i].BaseValue >= largest && !wide.IsThreshold(i) && !wide.IsAverage(i) && !(wide[i + 1].IsPercent && wide.Gap(i + 1) is "的")) found.Add(i);
        return found;
    }

    private static Interval Sum(Figures figures, List<int> parts) => parts.Select(part => figures[part].RoundedOrCut).Aggregate((a, b) => a + b);

    private static void Report(ReviewContext context, Figures figures, List<int> parts, string total, string how)
    {
        var sum = Recalculation.InUnitOf(figures[parts[0]], parts.Sum(part => figures[part].BaseValue));
        context.Report(figures.Text, figures.Between(parts[0], parts[^1]), $"各分项之和{sum}{how}，请核对。", severity: Severity.Warning,
            evidence: new OrderedDictionary<string, string> { ["算式"] = string.Join("＋", parts.Select(part => figures.Printed(part))), ["合计"] = sum, ["原文"] = total });
    }
}
