using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Finds the earlier level that a growth rate is taken from where it is printed beside the rate.</summary>
internal static class EarlierLevel
{
    private static readonly string[] Periods = ["去年同期", "上年同期", "同期", "去年", "上年", "上月", "上季度", "年初", "上年末", "去年底", "上年底", "前年"];

    /// <summary>18.3万头，比去年同期的16.5万头增长10.9%; 24起，同比（30起）下降20%: the figure right before the rate.</summary>
    public static int? Before(Figures figures, int rate)
    {
        var (now, earlier) = (figures[rate - 2], figures[rate - 1]);
        if (!now.IsAmount || !earlier.IsAmount || !now.IsLike(earlier)) return null;
        var middle = figures.Gap(rate - 1).TrimStart("，,").TrimEnd("为的约");
        var isBracket = middle is [.., '（' or '('];
        if (isBracket) middle = middle[..^1];
        if (isBracket != figures.Gap(rate) is ['）' or ')', ..]) return null;
        return isBracket && middle is "同比" || Opens(middle) ? rate - 1 : null;
    }

    /// <summary>3.4万元，比露地种植的1.1万元增加2.3万元: the difference of the two figures before it.</summary>
    public static void CheckDifference(ReviewContext context, Figures figures, int change)
    {
        var (rises, falls) = (figures.Gap(change) is "增加" or "多" or "高" or "提高" or "高出", figures.Gap(change) is "减少" or "少" or "低" or "降低");
        if (rises == falls || !figures[change].IsAmount || !figures[change - 1].IsAmount || !figures[change - 2].IsAmount || !figures[change].IsLike(figures[change - 1]) || !figures[change].IsLike(figures[change - 2])) return;
        var middle = figures.Gap(change - 1).TrimStart("，,");
        if (middle is not ['比' or '较', .., '的'] || middle.Length > 12 || middle.IndexOfAny("，；。、（") >= 0) return;
        var (larger, smaller) = rises ? (change - 2, change - 1) : (change - 1, change - 2);
        new Recalculation([figures[larger], figures[smaller]], figures[change], $"{figures.Printed(larger)}－{figures.Printed(smaller)}", static of => of[0] - of[1]) { What = rises ? "增量" : "减量" }
            .Judge(context, figures.Text, figures.Between(change - 2, change));
    }

    /// <summary>比 or 较, and a period.</summary>
    private static bool Opens(ReadOnlySpan<char> words)
    {
        if (words is not ['比' or '较' or '与', ..]) return false;
        foreach (var period in Periods)
            if (words[1..].TrimEnd("相比的") .SequenceEqual(period)) return true;
        return false;
    }

    /// <summary>增长 right behind the earlier level or its bracket.</summary>
    public static bool IsMoveAfterLevel(ReadOnlySpan<char> gap, bool rises) => Figures.IsBareMove(gap.TrimStart("）)，"), rises);

    /// <summary>下降10%（去年同期1584件）, 减少6.5%（原日产27.8吨）.</summary>
    public static int? InBracketAfter(Figures figures, int rate)
    {
        if (rate + 1 >= figures.Count || figures.After(rate) is not ['（' or '(', ..] || figures.After(rate + 1) is not ['）' or ')', ..]) return null;
        var words = figures.Gap(rate + 1)[1..];
        if (words.Length > 8 || words.IndexOfAny('，', '。') >= 0) return null;
        foreach (var period in Periods)
            if (words.TrimEnd("为是").SequenceEqual(period)) return rate + 1;
        return words is ['原', ..] or ['实', '施', '前', ..] ? rate + 1 : null;
    }
}
