using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Growth rates said of several figures at once: 4起、死亡2人，同比分别减少2起、1人，下降33.3%和33.3%; 分别为4120人次、4386人次、4715人次，后两年分别增长6.5%、7.5%.
/// Both lists must be as long as each other, so that each rate has its own figures.
/// </summary>
internal static class SeveralGrowths
{
    public static void Check(ReviewContext context, Figures figures)
    {
        for (var first = 2; first < figures.Count; first++)
        {
            if (!figures[first].IsPercent || figures.Gap(first).Length > 12 || figures.Gap(first).IndexOfAny("；。") >= 0) continue;
            var count = 1;
            while (first + count < figures.Count && figures[first + count].IsPercent && IsJoin(figures.Gap(first + count))) count++;
            var (rises, falls) = (Figures.HasAny(figures.Gap(first), Cues.Rise), Figures.HasAny(figures.Gap(first), Cues.Fall));
            if (count < 2 || rises == falls || figures.IsOnOtherBaseAt(first)) continue;
            if (HasChanges(figures, first, count, rises)) JudgeChanges(context, figures, first, count, rises);
            else if (rises && LevelsBefore(figures, first, count) is { } level) JudgeYears(context, figures, level, first, count);
            first += count - 1;
        }
    }

    private static bool IsJoin(ReadOnlySpan<char> gap) => gap is "、" or "和" or "，" or "与";

    /// <summary>Levels, then as many changes of the same units behind 分别, then the rates.</summary>
    private static bool HasChanges(Figures f, int rate, int count, bool rises)
    {
        var (change, level) = (rate - count, rate - 2 * count);
        if (level < 0 || !f.Gap(change).Contains("分别", StringComparison.Ordinal) || !Figures.HasAny(f.Gap(change), Cues.Compared) || !Figures.HasAny(f.Gap(change), rises ? ["增加", "增长", "上升", "多"] : ["减少", "下降", "少"])) return false;
        for (var i = 0; i < count; i++)
            if (!f[level + i].IsAmount || !f[change + i].IsLike(f[level + i]) || i > 0 && !IsJoin(f.Gap(change + i))) return false;
        return true;
    }

    private static void JudgeChanges(ReviewContext context, Figures f, int rate, int count, bool rises)
    {
        for (var i = 0; i < count; i++)
        {
            var (level, change) = (rate - 2 * count + i, rate - count + i);
            new Recalculation([f[level], f[change]], f[rate + i], $"{f.Printed(change)}÷（{f.Printed(level)}{(rises ? "－" : "＋")}{f.Printed(change)}）",
                of => Interval.Percent(of[1], rises ? of[0] - of[1] : of[0] + of[1])) { What = rises ? "增幅" : "降幅" }.Judge(context, f.Text, f.Between(level, rate + i));
        }
    }

    /// <summary>The first of the levels behind 分别为, one more than the rates of 后两年; a sum of them may stand between.</summary>
    private static int? LevelsBefore(Figures f, int rate, int count)
    {
        var years = rate - 1; // 两年 of 后两年 is a figure itself
        if (f[years].Unit.Base != "年" || f[years].Value != count || !f.Gap(years).EndsWith("，后") || !f.Gap(rate).StartsWith("分别")) return null;
        for (var level = years - count - 1; level >= Math.Max(0, years - count - 3); level--)
        {
            if (!f.Gap(level).Contains("分别", StringComparison.Ordinal)) continue;
            for (var i = 0; i <= count; i++)
                if (!f[level + i].IsAmount || !f[level + i].IsLike(f[level]) || i > 0 && !IsJoin(f.Gap(level + i))) return null;
            return IsJoin(f.Gap(level + count + 1)) && f[level + count + 1].IsLike(f[level]) ? null : level;
        }
        return null;
    }

    private static void JudgeYears(ReviewContext context, Figures f, int level, int rate, int count)
    {
        for (var i = 0; i < count; i++)
            new Recalculation([f[level + i + 1], f[level + i]], f[rate + i], $"（{f.Printed(level + i + 1)}－{f.Printed(level + i)}）÷{f.Printed(level + i)}",
                static of => Interval.Percent(of[0], of[1]) is { } ratio ? ratio - Interval.Exactly(100) : null) { What = "增幅" }.Judge(context, f.Text, f.Between(level, rate + i));
    }
}
