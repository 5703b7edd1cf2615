using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Total ÷ count = average (04b shapes 31, 32): 100户、250万元、户均2.5万元; 186吨、558万元、每公斤均价30元; 46.8万人次、2.93亿元、人均消费626元.
/// An average of all lies between the averages of its parts.
/// </summary>
internal sealed class AveragePerUnit() : SentenceRule("A12", "平均数", Severity.Warning, "算术：总量÷数量=平均数")
{
    private const int Reach = 6, WideReach = 12, LongestName = 10;
    private static readonly string[] Spent = ["投入", "投资", "补助", "补贴", "消费", "奖补", "救助", "损失", "借阅", "均价", "成本", "支出", "造价", "发放", "补偿"];
    private static readonly WordList Silent = new("其中", "覆盖", "惠及面", "预计", "同比", "每年", "每月");

    public override Anchors Anchors { get; } = Anchors.Of("均");

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            if (!figures[i].IsAmount || figures[i].InRange || PerWhat(figures.Lead(i)) is not { Length: > 0 } per) continue;
            if (TermsBefore(figures, i, per.ToString()) is { } terms) Judge(context, figures, i, per.ToString(), terms.Count, terms.Total);
            else JudgeAmong(context, figures, i, per.ToString());
        }
        CheckBetween(context, figures);
    }

    /// <summary>户 of 户均, 公里 of 平均每公里投入, 公斤 of 每公斤均价; empty when the words name no average. 户均增收 is an average of something else.</summary>
    private static ReadOnlySpan<char> PerWhat(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd("达到约为近仅");
        var isPrice = words.EndsWith("均价");
        foreach (var verb in Spent)
            if (words.EndsWith(verb)) { words = words[..^verb.Length]; break; }
        if (words.IndexOf("均产") is > 0 and var yields && yields + 4 >= words.Length) words = words[..(yields + 1)]; // 亩均产鱼2.4吨
        if (words.LastIndexOf("平均每") is >= 0 and var at) return words[(at + 3)..] is { Length: >= 1 and <= 3 } unit ? unit : default;
        if (isPrice && words is ['每', _, ..]) return words[1..];
        return words is [.., var one and not ('平' or '年' or '月' or '日' or '周' or '季'), '均'] && words.Length <= 6 ? words[^2..^1] : default;
    }

    /// <summary>The count and the total of an average: the only such figures of the sentence before it.</summary>
    private static (int Count, int Total)? TermsBefore(Figures figures, int average, string per)
    {
        int? count = null, total = null;
        for (var i = average - 1; i >= Math.Max(0, average - Reach); i--)
        {
            var between = figures.Between(figures[i], figures[average]);
            if (between.IndexOfAny("；。") >= 0 || Figures.HasAny(between, Silent)) break;
            if (figures.IsThreshold(i) || figures[i].InRange || figures.IsAverage(i)) continue;
            var (isCount, isTotal) = (Counts(figures, i, per), figures[i].IsAmount && figures[i].IsLike(figures[average]));
            if (isCount == isTotal) continue;
            if (isCount ? count is not null : total is not null) return null;
            if (isCount) count = i; else total = i;
        }
        return count is { } c && total is { } t ? (c, t) : null;
    }

    /// <summary>Several totals or counts before the average, or the count in a sentence before: a slip only if no two of them give it and two nearly do.</summary>
    private static void JudgeAmong(ReviewContext context, Figures figures, int average, string per)
    {
        var wide = figures.WithEarlier(out var offset);
        var result = average + offset;
        var (counts, totals) = (new List<int>(), new List<int>());
        for (var i = result - 1; i >= Math.Max(0, result - WideReach); i--)
        {
            if (wide.IsThreshold(i) || wide[i].InRange || wide[i].IsOrdinal || wide.IsAverage(i)) continue;
            var (isCount, isTotal) = (Counts(wide, i, per) || CountsPlaces(wide, i, per), i >= offset && wide[i].IsAmount && wide[i].IsLike(wide[result]));
            if (isCount != isTotal) (isCount ? counts : totals).Add(i);
        }
        if (counts.Count == 0)
            for (var i = average + 1; i < figures.Count && !Figures.HasAny(figures.Gap(i), Silent) && figures.Gap(i).IndexOf('；') < 0; i++)
                if (Counts(figures, i, per) && !figures.IsThreshold(i) && !figures[i].InRange) counts.Add(i + offset); // 平均每公里500公斤，处置结冰路段172公里
        if (Figures.HasAny(figures.Lead(average), Silent)) return;
        if (NearMiss.Of(counts.SelectMany(count => totals.Select(total => Of(wide, result, per, count, total)))) is { } miss)
            miss.Judge(context, wide.Text, wide[result].Span, Severity.Warning);
    }

    /// <summary>24个分馆 for 馆均, 20个协商议事室 for 平均每室.</summary>
    private static bool CountsPlaces(Figures figures, int i, string per)
    {
        if (figures[i].Unit.Base != "个") return false;
        var after = figures.After(i);
        var at = after.IndexOf(per);
        return at is >= 0 and <= LongestName && after[..at].IndexOfAny("，；。、") < 0;
    }

    /// <summary>Whether a figure counts what the average is taken over: 472户 for 户均, 9个村 for 村均, 班26个 for 平均每班, 41公里 for 平均每公里.</summary>
    private static bool Counts(Figures figures, int i, string per)
    {
        var unit = figures[i].Unit;
        if (unit.Base == "个") return per == "个" || figures.After(i).StartsWith(per) || figures.Lead(i).EndsWith(per);
        if (per == "人") return unit.Base is "人" or "人次";
        return unit.Name == per || Units.At(per, 0) is { } whole && whole.Name == per && whole.Base == unit.Base;
    }

    private static void Judge(ReviewContext context, Figures figures, int average, string per, int count, int total) =>
        Of(figures, average, per, count, total).Judge(context, figures.Text, figures.Between(Math.Min(count, total), average));

    private static Recalculation Of(Figures figures, int average, string per, int count, int total)
    {
        var scale = figures[count].Unit.Base != "个" && Units.At(per, 0) is { } unit && unit.Base == figures[count].Unit.Base ? 1 / unit.Factor : 1;
        return new Recalculation([figures[total], figures[count]], figures[average].AsAverage, $"{figures.Printed(total)}÷{figures.Printed(count)}", of => Interval.Divide(of[0], of[1] * scale)) { What = "平均数" };
    }

    /// <summary>全体居民人均x，城镇y，农村z: x lies between y and z.</summary>
    private static void CheckBetween(ReviewContext context, Figures figures)
    {
        for (var i = 0; i + 2 < figures.Count; i++)
        {
            var (all, town, village) = (figures[i], figures[i + 1], figures[i + 2]);
            if (!all.IsAmount || !all.IsLike(town) || !all.IsLike(village) || !figures.Lead(i).Contains("人均", StringComparison.Ordinal) || !Figures.HasAny(figures.Lead(i), ["全体", "全县"])) continue;
            if (!figures.Lead(i + 1).Contains("城镇", StringComparison.Ordinal) || !Figures.HasAny(figures.Lead(i + 2), ["农村", "农民"])) continue;
            var (low, high) = (Math.Min(town.RoundedOrCut.Low, village.RoundedOrCut.Low), Math.Max(town.RoundedOrCut.High, village.RoundedOrCut.High));
            if (all.RoundedOrCut.Meets(new Interval(low, high))) context.Agree(figures.Text, figures.Between(i, i + 2), "总平均数在城镇、农村之间，一致");
            else context.Report(figures.Text, all.Span, $"总平均数{figures.Printed(i)}应在{figures.Printed(i + 2)}与{figures.Printed(i + 1)}之间，请核对。");
        }
    }
}
