using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>甲、乙、丙分别为x、y、z: as many values as names (04b shape 10).</summary>
internal sealed class ParallelLists() : SentenceRule("A26", "分别的个数", Severity.Warning, "“分别”前后各项一一对应")
{
    private static readonly WordList Open = new("等", "各", "均", "以上", "以下");

    public override Anchors Anchors { get; } = Anchors.Of("别");

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var before = figures.ClauseStart(i);
            var at = before.IndexOf("分别");
            if (at < 0 || Figures.HasDigits(before)) continue;
            var values = CountValues(figures, i);
            var names = before[..at];
            if (values < 2 || names.Length < 3 || Figures.HasAny(before, Open)) continue;
            var byMark = names.Count('、') + 1;
            var byAnd = byMark + names.Count('和') + names.Count('与') + names.Count('及');
            if (byMark < 2) continue; // 和 alone may be part of a name
            if (values >= byMark && values <= byAnd) context.Agree(figures.Text, figures.Between(i, i + values - 1), $"“分别”前后各{values}项，一致");
            else
                context.Report(figures.Text, figures.Between(i, i + values - 1), $"“分别”前面是{byMark}项，后面有{values}个数，对不上，请核对。",
                    evidence: new OrderedDictionary<string, string> { ["前项"] = names.ToString(), ["个数"] = values.ToString() });
            i += values - 1;
        }
    }

    /// <summary>Values joined by 、 or 和 with nothing else between.</summary>
    private static int CountValues(Figures figures, int first)
    {
        var count = 1;
        while (first + count < figures.Count && figures.Gap(first + count) is "、" or "和" or "，" or "与" && (figures[first + count].IsLike(figures[first]) || figures[first + count - 1].Unit == Unit.None)) count++;
        return count;
    }
}
