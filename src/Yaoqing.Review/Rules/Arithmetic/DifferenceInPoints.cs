using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Two printed percentages and their difference in points (04b shapes 17, 18): 控制在P%，比目标M%低N个百分点; 由P1%升至P2%，提高N个百分点.</summary>
internal sealed class DifferenceInPoints() : SentenceRule("A23", "百分点之差", Severity.Warning, "算术：两个百分数之差")
{
    private static readonly WordList Higher = new("高", "提高", "上升", "提升", "增加", "超", "多", "快", "增长");
    private static readonly WordList Lower = new("低", "下降", "降低", "回落", "减少", "少", "慢", "收窄");

    public override Anchors Anchors { get; } = Anchors.Of("点");

    protected override int Fewest => 3;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            var (first, second, points) = (figures[i - 2], figures[i - 1], figures[i]);
            if (points.Unit.Dimension != Dimension.PercentagePoint || !first.IsPercent || !second.IsPercent || first.InRange || second.InRange) continue;
            var gap = figures.Gap(i);
            var middle = figures.Gap(i - 1);
            if (gap.Length > 10 || middle.Length > 16 || gap.IndexOfAny("；。、") >= 0 || middle.IndexOfAny("；。、") >= 0) continue;
            var compares = Figures.HasAny(middle, ["比", "较", "高于", "低于"]) && gap.IndexOfAny("，") < 0;
            var moves = FromTo.Next(figures, i - 1) is { } pair && pair.To == i - 1;
            if (!compares && !moves) continue;
            Judge(context, figures, i, compares ? gap.TrimStart("）)").ToString() : gap.ToString(), compares && !moves, middle.ToString());
        }
    }

    private static void Judge(ReviewContext context, Figures figures, int points, string gap, bool compares, string middle)
    {
        var rises = Figures.HasAny(gap, Higher) || middle.Contains("高于", StringComparison.Ordinal) && !Figures.HasAny(gap, Lower);
        if (rises == (Figures.HasAny(gap, Lower) || middle.Contains("低于", StringComparison.Ordinal))) return;
        var (larger, smaller) = rises == compares ? (points - 2, points - 1) : (points - 1, points - 2);
        new Recalculation([figures[larger], figures[smaller]], figures[points], $"{figures.Printed(larger)}－{figures.Printed(smaller)}", static of => of[0] - of[1]) { What = "百分点之差" }
            .Judge(context, figures.Text, figures.Between(points - 2, points));
    }
}
