using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A change between two percentages is told in 个百分点 (04b shape 15).</summary>
internal sealed class PercentagePoints() : SentenceRule("A04", "百分点与百分比", Severity.Warning, "国家统计局统计术语：两个百分数之差用百分点")
{
    private static readonly WordList Moves = new("提高", "提升", "上升", "下降", "降低", "回落", "增加", "减少");

    public override Anchors Anchors { get; } = Anchors.Of("%");

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            if (!figures[i].IsPercent || figures[i].InRange || !figures[i - 1].IsPercent) continue;
            var gap = figures.Gap(i);
            if (gap.Length > 14 || gap.IndexOfAny("；。、") >= 0 || !Figures.HasAny(gap, Moves) || Figures.HasAny(gap, Cues.UpTo) || Figures.HasAny(gap, Cues.DownTo)) continue;
            if (i >= 2 && figures[i - 2].IsPercent && FromTo.Next(figures, i - 1) is { } pair && pair.To == i - 1) CheckPair(context, figures, i);
            else if (Figures.HasAny(gap, Cues.Compared) && IsRate(figures, i - 1)) Report(context, figures, i);
        }
    }

    /// <summary>由30%升至35%，提高5%: five points; 16.7% would be the growth of the share and is left alone.</summary>
    private static void CheckPair(ReviewContext context, Figures figures, int change)
    {
        var (from, to) = (figures[change - 2].RoundedOrCut, figures[change - 1].RoundedOrCut);
        var difference = to.Low >= from.Low ? to - from : from - to;
        if (difference.Meets(figures[change].RoundedOrCut)) Report(context, figures, change);
    }

    private static bool IsRate(Figures figures, int level)
    {
        var lead = figures.Lead(level);
        return lead.Contains('率') || lead.Contains("占比", StringComparison.Ordinal) || lead.Contains("比重", StringComparison.Ordinal);
    }

    private static void Report(ReviewContext context, Figures figures, int change)
    {
        var points = figures.Text[figures[change].Number] + "个百分点";
        context.Report(figures.Text, figures[change].Span, $"两个百分数相比较，增减应说“{points}”，“{figures.Printed(change)}”是另一个意思。", suggestions: [points]);
    }
}
