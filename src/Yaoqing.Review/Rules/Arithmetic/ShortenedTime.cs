using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Time cut from a to b: the printed share or difference agrees: 由15个工作日压至3个工作日，压缩80%.</summary>
internal sealed class ShortenedTime() : SentenceRule("A16", "时限压缩", Severity.Error, "算术：压缩比例=（原时限－现时限）÷原时限")
{
    public override Anchors Anchors { get; } = Anchors.Of("到至为");

    protected override int Fewest => 3;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var next = FromTo.Next(figures, 1); next is { } pair; next = FromTo.Next(figures, pair.To + 1))
        {
            if (pair.Rises || pair.To + 1 >= figures.Count || figures[pair.To - 1].Unit.Dimension != Dimension.Time || !Figures.IsBareMove(figures.Gap(pair.To + 1), rises: false)) continue;
            var (from, to, change) = (figures[pair.To - 1], figures[pair.To], figures[pair.To + 1]);
            if (to.Unit.Base != from.Unit.Base && to.Unit.Name != "个") continue;
            if (change.IsPercent) Judge(context, figures, pair.To, "÷", of => Interval.Percent(of[1], of[0]) is { } ratio ? Interval.Exactly(100) - ratio : null);
            else if (change.Unit.Base == from.Unit.Base) Judge(context, figures, pair.To, "－", of => of[0] - of[1]);
        }
    }

    private static void Judge(ReviewContext context, Figures figures, int to, string sign, Func<Interval[], Interval?> of)
    {
        var (a, b) = (figures.Printed(to - 1), figures.Printed(to));
        new Recalculation([figures[to - 1], figures[to]], figures[to + 1], sign == "÷" ? $"（{a}－{b}）÷{a}" : $"{a}－{b}", of) { What = "压缩幅度" }
            .Judge(context, figures.Text, figures.Between(to - 1, to + 1));
    }
}
