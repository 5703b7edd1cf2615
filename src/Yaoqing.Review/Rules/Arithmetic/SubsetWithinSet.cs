using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A part named by 其中 is not larger than the whole before it (04b shape 27).</summary>
internal sealed class SubsetWithinSet() : SentenceRule("A15", "其中不大于总数", Severity.Error, "算术：部分不大于整体")
{
    public override Anchors Anchors { get; } = Anchors.Of("其");

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            var at = i > 1 && figures[i - 1].IsHan && !figures[i - 1].IsLike(figures[i]) ? i - 2 : i - 1; // 其中亿元以上项目: the bound in words is no part
            var (whole, part) = (figures[at], figures[i]);
            var gap = figures.Text.Slice(whole.Span.End, part.Span.Start);
            var among = gap.IndexOf("其中");
            if (among < 0 || !whole.IsAmount || !part.IsAmount || !whole.IsLike(part) || gap[..among].IndexOfAny("；。") >= 0 || gap[(among + 2)..].TrimStart("：，").IndexOfAny("，；：") >= 0) continue;
            if (figures.IsAverage(at) || Figures.HasAny(figures.Lead(i), ["人口", "超过", "规模"])) continue;
            if (part.RoundedOrCut.Low > whole.RoundedOrCut.High)
                context.Report(figures.Text, part.Span, $"“其中”的{figures.Printed(i)}大于总数{figures.Printed(at)}，请核对。",
                    evidence: new OrderedDictionary<string, string> { ["总数"] = figures.Printed(at), ["其中"] = figures.Printed(i) });
            else
                context.Agree(figures.Text, figures.Between(at, i), $"其中{figures.Printed(i)}不大于总数{figures.Printed(at)}");
        }
    }
}
