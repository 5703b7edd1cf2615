using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Parts add up to their total (04b shapes 4, 7, 8, 9, 33): T，其中a、b、c; T（a，b，c）; a、b、c，合计T.
/// 其中 may name only some parts, so falling short is right there; lists of overlapping attributes are not parts.
/// </summary>
internal sealed class SumOfParts() : SentenceRule("A02", "分项与合计", Severity.Error, "算术：各分项之和=合计")
{
    private static readonly WordList SumWords = new("合计", "共计", "总计", "年累计", "年共", "三项共", "两项共", "三者共", "一共");
    private static readonly WordList Overlapping = new("以上", "以下", "女", "少数民族", "学历", "岁", "大专", "本科", "高级", "党员", "留守", "残疾", "老年", "青年", "同时", "重复");

    protected override int Fewest => 3;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (!figures[i].IsAmount || figures.IsAverage(i)) continue;
            if (OpensList(figures, i) is { } kind) CheckFollowing(context, figures, i, kind);
            if (Figures.HasAny(figures.ClauseBefore(i), SumWords)) CheckPreceding(context, figures, i);
        }
    }

    private enum ListKind { Among, Bracket }

    private static ListKind? OpensList(Figures figures, int total)
    {
        var after = figures.After(total);
        if (after.StartsWith("（") || after.StartsWith("(")) return Figures.HasAny(after, ["其中", "含", "包括"]) ? ListKind.Among : ListKind.Bracket;
        var among = after.IndexOf("其中");
        return among is >= 0 and <= 8 && after.IndexOfAny("；。") < 0 ? ListKind.Among : null;
    }

    private static void CheckFollowing(ReviewContext context, Figures figures, int total, ListKind kind)
    {
        var last = total;
        for (var i = total + 1; i < figures.Count && IsNextPart(figures, total, i, kind); i++) last = i;
        if (last - total < 2 || EndsEarly(figures, last)) return;
        var parts = figures.List[(total + 1)..(last + 1)].ToArray();
        var sum = parts.Select(part => part.RoundedOrCut).Aggregate((a, b) => a + b);
        var whole = figures[total].RoundedOrCut;
        var formula = string.Join("＋", parts.Select(part => figures.Text[part.Span]));
        var evidence = new OrderedDictionary<string, string> { ["算式"] = formula, ["合计"] = Recalculation.InUnitOf(figures[total], parts.Sum(part => part.BaseValue)), ["原文"] = figures.Printed(total) };
        if (sum.Meets(whole)) context.Agree(figures.Text, figures.Between(total, last), $"{formula}={figures.Printed(total)}，一致");
        else if (sum.Low > whole.High && !IsOverlapping(figures, total, last))
            context.Report(figures.Text, figures[total].Span, $"各分项之和{evidence["合计"]}大于总数{figures.Printed(total)}，请核对。", evidence: evidence);
        else if (sum.High < whole.Low && kind == ListKind.Bracket && !HasEtc(figures, last))
            context.Report(figures.Text, figures[total].Span, $"括号内各项之和是{evidence["合计"]}，与总数{figures.Printed(total)}不一致，请核对。", evidence: evidence, severity: Severity.Warning);
    }

    /// <summary>A part has the total's unit and is joined by 、 or ，; inside brackets the list ends with the bracket.</summary>
    private static bool IsNextPart(Figures figures, int total, int index, ListKind kind)
    {
        if (!figures[index].IsAmount || !figures[index].IsLike(figures[total])) return false;
        var gap = figures.Gap(index);
        if (gap.Length > 24 || gap.IndexOfAny("；。") >= 0 || Figures.HasAny(gap, Cues.Rise) || Figures.HasAny(gap, Cues.Fall) || Figures.HasAny(gap, Cues.Compared)) return false;
        if (index == total + 1) return true;
        if (kind == ListKind.Bracket && gap.IndexOfAny("）)") >= 0) return false;
        if (!gap.Contains('、') && index > total + 2 && figures.Gap(total + 2).Contains('、') && gap is not ("和" or "与" or "及")) return false; // a list that began with 、 goes on with 、
        return gap.IndexOfAny("、，和") >= 0 && !gap.Contains("其中", StringComparison.Ordinal) && !Figures.HasAny(gap, ["投入", "带动", "实现", "累计", "新增", "较", "比", "平均", "每", "均", "共", "总", "已", "正在", "占"]);
    }

    /// <summary>A figure of another kind right after the last part shows that the list was cut by us, not by the writer.</summary>
    private static bool EndsEarly(Figures figures, int last) =>
        last + 1 < figures.Count && figures.Gap(last + 1) is ['、', ..] or "和" && figures[last + 1].IsAmount;

    private static bool HasEtc(Figures figures, int last) => figures.After(last) is ['等', ..] || Figures.HasAny(figures.Words, ["主要", "部分", "等"]);

    private static bool IsOverlapping(Figures figures, int total, int last) =>
        Figures.HasAny(figures.Text.Slice(figures[total].Span.End, figures[last].Span.End), Overlapping);

    private static void CheckPreceding(ReviewContext context, Figures figures, int total)
    {
        var end = total > 0 && (figures[total - 1].Unit.Dimension == Dimension.Time || figures[total - 1].IsHan && !figures[total - 1].IsLike(figures[total])) ? total - 1 : total; // 两年累计, 三项共计: no parts
        var first = end;
        while (first > 0 && figures[first - 1].IsAmount && figures[first - 1].IsLike(figures[total]) && figures.Text.Slice(figures[first - 1].Span.End, figures[first].Span.Start).IndexOfAny("；。") < 0) first--;
        if (end - first < 2 || first > 0 && Figures.HasAny(figures.Gap(total), ["其中"])) return;
        if (Figures.HasAny(figures.Text.Slice(figures[first].Span.Start, figures[total].Span.Start), ["其中", "同比", "增", "降", "比"])) return;
        var parts = figures.List[first..end].ToArray();
        new Recalculation(parts, figures[total], string.Join("＋", parts.Select(part => figures.Text[part.Span])), static operands => operands.Aggregate((a, b) => a + b)) { What = "合计" }
            .Judge(context, figures.Text, figures.Between(first, total));
    }

}
