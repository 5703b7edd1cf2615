using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>The four bodies stand in the order 党委、人大、政府、政协.</summary>
internal sealed class BodiesOrder() : PhraseRule("O01", "四大班子排序", Severity.Warning, "公文惯例：党委、人大、政府、政协依次排列")
{
    private static readonly string[][] Bodies = [["委"], ["人大常委会", "人大"], ["政府"], ["政协"]];

    protected override bool FixIsCertain => false;

    public override IEnumerable<Phrase> Phrases(RuleSet rules)
    {
        foreach (var level in "县市省区")
            for (var first = 1; first < Bodies.Length; first++)
                for (var second = 0; second < first; second++)
                    foreach (var a in Bodies[first])
                        foreach (var b in Bodies[second])
                            foreach (var join in "、和")
                                yield return new Phrase($"{level}{a}{join}{level}{b}", $"{level}{b}{join}{level}{a}", $"排序应为“{level}{b}”在前、“{level}{a}”在后。",
                                    second == 0 ? [$"{level}{a}{join}{level}委会"] : null);
    }

    /// <summary>县政府、县委办 speaks of offices, 县委组织部 of a department.</summary>
    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) =>
        !text.EndsBefore(hit.Span.End, "委") || text.At(hit.Span.End) is not ('办' or '组' or '宣' or '统' or '政' or '编' or '党' or '巡' or '社' or '机' or '网');
}
