namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Tells whether a figure closes a list with a bare 共: 处分15人，组织处理42人，共处理57人; 12个乡镇、3个街道共15个单位.</summary>
internal static class ListBeforeTotal
{
    public static bool IsTotal(Figures figures, int total)
    {
        if (total < 2 || !figures[total - 1].IsLike(figures[total])) return false;
        var gap = figures.Gap(total);
        if (gap.Length is >= 2 and <= 8 && gap[^1] == '共' && gap.IndexOfAny("，；。：") < 0) return figures.Gap(total - 1).IndexOfAny("、和") >= 0 && figures.Gap(total - 1).Length <= 10 && figures.Gap(total - 1).IndexOfAny("，；。") < 0;
        var lead = figures.Lead(total);
        if (lead is not ['共', ..] || lead.Length > 5 || lead.StartsWith("共有") || lead.StartsWith("共同") || gap.Length > 12) return false;
        var verb = lead[1..];
        return verb.IsEmpty || figures.Gap(total - 1).Contains(verb, StringComparison.Ordinal) || figures.Gap(total - 2).Contains(verb, StringComparison.Ordinal);
    }
}
