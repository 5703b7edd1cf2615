using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Parts add up to their total (04b shapes 4, 7, 8, 9, 33): T，其中a、b、c; T（a，b，c）; a、b、c，合计T; 12个乡镇、3个街道共15个单位.
/// 其中 may name only some parts, so falling short is right there unless the list is closed by 其他 or names both halves; lists of overlapping attributes are not parts.
/// </summary>
internal sealed class SumOfParts() : SentenceRule("A02", "分项与合计", Severity.Error, "算术：各分项之和=合计")
{
    private static readonly WordList SumWords = new("合计", "共计", "总计", "年累计", "年共", "三项共", "两项共", "三者共", "一共");
    private static readonly WordList Overlapping = new("以上", "以下", "女性", "妇女", "女党员", "女职工", "女干部", "女学员", "女生", "少数民族", "学历", "岁", "大专", "本科", "高级", "党员", "留守", "残疾", "老年", "青年", "同时", "重复");
    private static readonly (string One, string Other)[] Halves = [("城市", "农村"), ("城镇", "农村"), ("城镇", "乡村"), ("男", "女"), ("职工", "居民")];

    public override Anchors Anchors { get; } = Anchors.Of("其（计共");

    protected override int Fewest => 2;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (!figures[i].IsAmount || figures.IsAverage(i)) continue;
            if (OpensList(figures, i) is { } kind) CheckFollowing(context, figures, i, kind);
            if (Figures.HasAny(figures.ClauseBefore(i), SumWords)) CheckPreceding(context, figures, i, null);
            else if (ListBeforeTotal.IsTotal(figures, i)) CheckPreceding(context, figures, i, Severity.Warning);
        }
        DistantTotal.Check(context, figures);
    }

    private enum ListKind { Among, Bracket }

    /// <summary>其中 or a bracket behind the total and the name of what it counts; 11379户17110人 are two totals of one list.</summary>
    private static ListKind? OpensList(Figures figures, int total)
    {
        var after = total + 1 < figures.Count && (figures.Gap(total + 1).IsEmpty || IsRateOf(figures, total)) ? figures.After(total + 1) : figures.After(total);
        if (after.IndexOfAny('（', '(') is >= 0 and <= 8 and var bracket && after[..bracket].IndexOfAny("，、；。：") < 0)
            return Figures.HasAny(after, ["其中", "含", "包括"]) ? ListKind.Among : bracket == 0 || figures[total].Unit.Dimension == Dimension.Count ? ListKind.Bracket : null;
        var among = after.IndexOf("其中");
        return among is >= 0 and <= 24 && after[..among].IndexOfAny("；。") < 0 && after[..among].Count('，') <= 1 ? ListKind.Among : null;
    }

    /// <summary>已就业263名，就业率92.0%，其中…: the rate says how much the total is of something else.</summary>
    private static bool IsRateOf(Figures figures, int total) =>
        total + 1 < figures.Count && figures[total + 1].IsPercent && figures.Gap(total + 1) is ['，', ..] gap && gap.Length <= 8 && gap.Contains('率');

    private static void CheckFollowing(ReviewContext context, Figures figures, int total, ListKind kind)
    {
        var parts = PartsAfter(figures, total, kind);
        if (parts.Count < 2 || EndsEarly(figures, parts[^1])) return;
        var last = parts[^1];
        var sum = parts.Select(part => figures[part].RoundedOrCut).Aggregate((a, b) => a + b);
        var whole = figures[total].RoundedOrCut;
        var formula = string.Join("＋", parts.Select(part => figures.Printed(part)));
        var evidence = new OrderedDictionary<string, string> { ["算式"] = formula, ["合计"] = Recalculation.InUnitOf(figures[total], parts.Sum(part => figures[part].BaseValue)), ["原文"] = figures.Printed(total) };
        if (sum.Meets(whole)) context.Agree(figures.Text, figures.Between(total, last), $"{formula}={figures.Printed(total)}，一致");
        else if (sum.Low > whole.High && !IsOverlapping(figures, parts, whole))
            context.Report(figures.Text, figures[total].Span, $"各分项之和{evidence["合计"]}大于总数{figures.Printed(total)}，请核对。", evidence: evidence);
        else if (sum.High < whole.Low && !HasEtc(figures, last) && (kind == ListKind.Bracket || IsClosed(figures, parts)))
            context.Report(figures.Text, figures[total].Span, $"各项之和是{evidence["合计"]}，与总数{figures.Printed(total)}不一致，请核对。", evidence: evidence, severity: Severity.Warning);
    }

    private static List<int> PartsAfter(Figures figures, int total, ListKind kind)
    {
        var parts = new List<int>();
        for (var i = total + 1; i < figures.Count; i++)
        {
            if (IsPassedOver(figures, total, i)) continue;
            if (!IsNextPart(figures, total, parts, i, kind)) break;
            parts.Add(i);
        }
        return parts;
    }

    /// <summary>The parts of a list from its first, which is followed to where the list ends; none if the list goes on in another unit.</summary>
    internal static List<int> PartsFrom(Figures figures, int first)
    {
        List<int> parts = [first];
        for (var i = first + 1; i < figures.Count && IsNextPart(figures, first, parts, i, ListKind.Among); i++) parts.Add(i);
        return EndsEarly(figures, parts[^1]) ? [] : parts;
    }

    /// <summary>A bound (5000万元以上3个) or the other column of a list with two (1420户2180人).</summary>
    private static bool IsPassedOver(Figures figures, int total, int i)
    {
        if (figures[i].IsLike(figures[total])) return false;
        if (i == total + 1 && IsRateOf(figures, total)) return true;
        return figures.IsThreshold(i) || figures.Gap(i).IsEmpty && figures[i - 1].IsLike(figures[total]) || i + 1 < figures.Count && figures.Gap(i + 1).IsEmpty && figures[i + 1].IsLike(figures[total]) && figures.Gap(total + 1).Length == 0;
    }

    /// <summary>A part has the total's unit and is joined by 、 or ，; inside brackets the list ends with the bracket.</summary>
    private static bool IsNextPart(Figures figures, int total, List<int> parts, int index, ListKind kind)
    {
        if (!figures[index].IsAmount || !figures[index].IsLike(figures[total])) return false;
        var gap = figures.Between(figures[parts.Count == 0 ? total : parts[^1]], figures[index]);
        if (gap.Length > 28 || gap.IndexOfAny("；。") >= 0 || Figures.HasAny(gap, Cues.Rise) || Figures.HasAny(gap, Cues.Fall) || Figures.HasAny(gap, Cues.Compared)) return false;
        if (parts.Count == 0) return true;
        if (kind == ListKind.Bracket && gap.IndexOfAny("）)") >= 0) return false;
        if (!gap.Contains('、') && parts.Count > 1 && figures.Between(figures[parts[0]], figures[parts[1]]).Contains('、') && gap is not ("和" or "与" or "及")) return false; // a list that began with 、 goes on with 、
        return gap.IndexOfAny("、，和") >= 0 && !gap.Contains("其中", StringComparison.Ordinal) && !Figures.HasAny(gap, ["投入", "带动", "实现", "累计", "新增", "平均", "每", "均", "共", "总", "已", "正在", "占"]);
    }

    /// <summary>A figure of another kind right after the last part shows that the list was cut by us, not by the writer.</summary>
    private static bool EndsEarly(Figures figures, int last) =>
        last + 1 < figures.Count && figures.Gap(last + 1) is ['、', ..] or "和" && figures[last + 1].IsAmount;

    private static bool HasEtc(Figures figures, int last) => figures.After(last) is ['等', ..] || Figures.HasAny(figures.Words, ["主要", "部分", "等"]);

    internal static bool IsRest(Figures figures, int part) => Figures.HasAny(figures.Lead(part), ["其他", "其它", "其余"]);

    /// <summary>A list that ends with 其他, or that names both halves of a whole, leaves nothing out.</summary>
    private static bool IsClosed(Figures figures, List<int> parts)
    {
        if (parts.Count >= 3 && IsRest(figures, parts[^1])) return true;
        if (parts.Count != 2) return false;
        var (first, second) = (figures.Lead(parts[0]).ToString(), figures.Lead(parts[1]).ToString());
        if (first.Length == 0) first = figures.Lead(parts[0] - 1).ToString(); // the second column of a list with two
        if (second.Length == 0) second = figures.Lead(parts[1] - 1).ToString();
        return Array.Exists(Halves, half => first.Contains(half.One, StringComparison.Ordinal) && second.Contains(half.Other, StringComparison.Ordinal) || first.Contains(half.Other, StringComparison.Ordinal) && second.Contains(half.One, StringComparison.Ordinal));
    }

    /// <summary>
    /// Attributes that one thing may have several of. 以上 and 以下 together cut a whole into bands, unless the bands before the last already
    /// include one another.
    /// </summary>
    internal static bool IsOverlapping(Figures figures, List<int> parts, Interval whole)
    {
        var words = new System.Text.StringBuilder();
        foreach (var part in parts) words.Append(figures.Lead(part)).Append(part > 0 && figures.IsThreshold(part - 1) ? figures.Gap(part - 1) : "");
        if (words.ToString().Contains("以上", StringComparison.Ordinal) && figures.Gap(parts[^1]).StartsWith("以下"))
            return (figures[parts[^1]].RoundedOrCut + figures[parts[^2]].RoundedOrCut).Meets(whole);
        return Figures.HasAny(words.ToString(), Overlapping) && !parts.TrueForAll(part => Figures.HasAny(figures.Gap(part), ["残疾"]));
    }

    private static void CheckPreceding(ReviewContext context, Figures figures, int total, Severity? severity)
    {
        var end = total > 0 && (figures[total - 1].Unit.Dimension == Dimension.Time || figures[total - 1].IsHan && !figures[total - 1].IsLike(figures[total])) ? total - 1 : total; // 两年累计, 三项共计: no parts
        var first = end;
        while (first > 0 && (severity is null || first == end || figures.Gap(first).Length <= 10) && figures[first - 1].IsAmount && figures[first - 1].IsLike(figures[total]) && figures.Between(figures[first - 1], figures[first]).IndexOfAny("；。") < 0) first--;
        if (end - first < 2 || first > 0 && Figures.HasAny(figures.Gap(total), ["其中"])) return;
        var stretch = figures.Between(figures[first], figures[total]);
        if (Figures.HasAny(stretch, ["其中", "同比", "增", "降", "比"]) || severity is not null && (Figures.HasAny(stretch, ["每", "累计", "占"]) || figures.IsAverage(first))) return;
        var parts = figures.List[first..end].ToArray();
        if (severity is not null && SuffixMeets(parts, figures[total])) return;
        new Recalculation(parts, figures[total], string.Join("＋", parts.Select(part => figures.Text[part.Span])), static operands => operands.Aggregate((a, b) => a + b)) { What = "合计" }
            .Judge(context, figures.Text, figures.Between(first, total), severity);
    }

    /// <summary>参赛427名，一等奖2名、二等奖5名、三等奖8名，共15名: the last few give the total, so the list began there.</summary>
    private static bool SuffixMeets(Quantity[] parts, Quantity total)
    {
        var sum = parts[^1].RoundedOrCut;
        for (var i = parts.Length - 2; i > 0; i--)
        {
            sum += parts[i].RoundedOrCut;
            if (sum.Meets(total.RoundedOrCut)) return true;
        }
        return false;
    }
}
