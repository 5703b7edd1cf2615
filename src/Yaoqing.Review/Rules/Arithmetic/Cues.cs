using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>The words that tell how figures relate; one list for all rules of the group.</summary>
internal static class Cues
{
    public static readonly WordList Rise = new("增长", "增加", "增幅", "上升", "提高", "提升", "上涨", "扩大", "增收", "净增", "增速", "多收", "攀升", "升幅", "涨幅");
    public static readonly WordList Fall = new("下降", "减少", "降低", "降幅", "缩短", "压缩", "压减", "减收", "下滑", "回落", "缩减", "收窄", "少收", "精简", "压降", "减幅", "跌幅");
    public static readonly WordList Compared = new("同比", "比上年", "较上年", "比去年", "较去年", "与去年", "与上年", "比同期", "较同期", "环比", "比上月", "较上月", "比年初", "较年初", "同期");
    public static readonly WordList Target = new("计划", "任务", "目标", "预算", "应");
    public static readonly WordList Total = new("共", "总", "累计", "合计");

    public static readonly WordList UpTo =
        new("增加到", "增加至", "增至", "增到", "增长到", "增长至", "提高到", "提高至", "提升到", "提升至", "提升为", "上升到", "上升至", "上升为", "升至", "升到", "扩大到", "扩大至", "发展到", "发展至", "跃升至", "跃升到", "跃升为", "扩展到", "扩展至", "涨到", "涨至", "攀升至", "攀升到", "拓展到", "拓展至", "增长为", "增加为");

    public static readonly WordList DownTo =
        new("下降到", "下降至", "下降为", "降至", "降到", "降为", "降低到", "降低至", "减少到", "减少至", "减少为", "减至", "减到", "减为", "缩短到", "缩短至", "缩短为", "压缩到", "压缩至", "压缩为", "压减到", "压减至", "压至", "压到", "压减为", "缩减到", "缩减至", "缩减为", "精简到", "精简至", "精简为", "下滑到", "下滑至", "回落到", "回落至", "收窄到", "收窄至", "压降至", "压降到", "合并为", "整合为");
}

/// <summary>由 a 增至 b: the pair and its direction.</summary>
/// <param name="To">Index of the second figure; the first stands right before it.</param>
/// <param name="Rises">What the verb says.</param>
internal readonly record struct FromTo(int To, bool Rises)
{
    /// <summary>The first such pair whose second figure stands at or after an index; null when there is none.</summary>
    public static FromTo? Next(Figures figures, int start)
    {
        for (var i = Math.Max(1, start); i < figures.Count; i++)
        {
            var gap = figures.Gap(i);
            if (gap.Length is > 24 or < 2 || gap.IndexOfAny('到', '至', '为') < 0 || gap.IndexOfAny("；。") >= 0) continue;
            var (up, down) = (Figures.HasAny(gap, Cues.UpTo), Figures.HasAny(gap, Cues.DownTo));
            if (up == down || !OpensWithFrom(figures, i - 1, down)) continue;
            return new FromTo(i, up);
        }
        return null;
    }

    private static bool OpensWithFrom(Figures figures, int from, bool falls)
    {
        var gap = figures.Gap(from);
        var mark = gap.LastIndexOfAny("，；：");
        var lead = mark < 0 ? gap : gap[(mark + 1)..];
        return lead.IndexOfAny("由从原") >= 0 || falls && figures[from].Unit.Dimension == Parsing.Dimension.Time;
    }
}
