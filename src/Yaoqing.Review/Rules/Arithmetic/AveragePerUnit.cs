using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Total ÷ count = average (04b shapes 31, 32): 100户、250万元、户均2.5万元. An average of all lies between the averages of its parts.</summary>
internal sealed class AveragePerUnit() : SentenceRule("A12", "平均数", Severity.Warning, "算术：总量÷数量=平均数")
{
    private static readonly (string Word, string Base)[] Averages = [("户均", "户"), ("人均", "人"), ("亩均", "亩"), ("村均", "个"), ("平均每户", "户"), ("平均每人", "人"), ("平均每亩", "亩")];

    protected override int Fewest => 3;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            if (!figures[i].IsAmount) continue;
            foreach (var (word, unit) in Averages)
                if (EndsWithAverage(figures.Lead(i), word)) CheckAverage(context, figures, i, unit);
        }
        CheckBetween(context, figures);
    }

    /// <summary>户均2.5万元 or 户均达2.5万元; 户均增收 is an average of something else unless the total says so too.</summary>
    private static bool EndsWithAverage(ReadOnlySpan<char> lead, string word) => lead.TrimEnd("达到约为近").EndsWith(word, StringComparison.Ordinal);

    /// <summary>The two figures right before the average are the count and the total, in either order.</summary>
    private static void CheckAverage(ReviewContext context, Figures figures, int average, string unit)
    {
        var (first, second) = (average - 2, average - 1);
        if (figures.Text.Slice(figures[first].Span.End, figures[average].Span.Start).IndexOfAny("；。") >= 0) return;
        var (count, total) = figures[first].Unit.Base == unit ? (first, second) : (second, first);
        if (figures[count].Unit.Base != unit || !figures[total].IsLike(figures[average]) || !figures[total].IsAmount || figures[count].InRange) return;
        if (Figures.HasAny(figures.Words, ["其中", "覆盖", "惠及面", "预计"])) return;
        new Recalculation([figures[total], figures[count]], figures[average], $"{figures.Printed(total)}÷{figures.Printed(count)}", static operands => Interval.Divide(operands[0], operands[1])) { What = "平均数" }
            .Judge(context, figures.Text, figures.Between(first, average));
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
