using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>Of one person's posts the Party post stands first: 县委副书记、县长.</summary>
internal sealed class PostOrder() : PhraseRule("O02", "一人多职的排序", Severity.Warning, "公文惯例：先党内职务，后行政职务")
{
    private static readonly (string Own, string Party)[] Posts =
    [
        ("县长", "县委副书记"), ("市长", "市委副书记"), ("省长", "省委副书记"), ("区长", "区委副书记"), ("副县长", "县委常委"), ("副市长", "市委常委"), ("常务副县长", "县委常委"), ("镇长", "镇党委副书记"), ("镇长", "党委副书记"),
        ("乡长", "乡党委副书记"), ("乡长", "党委副书记"), ("局长", "党组书记"), ("局长", "局党组书记"), ("局长", "党委书记"), ("主任", "党组书记"), ("主任", "党工委副书记"), ("院长", "党组书记"), ("院长", "党委书记"), ("检察长", "党组书记"), ("校长", "党委书记"),
        ("校长", "党支部书记"), ("部长", "县委常委"), ("主席", "党组书记"), ("村主任", "村支书"), ("村委会主任", "村党支部书记"),
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
        Array.ConvertAll(Posts, pair => new Phrase($"{pair.Own}、{pair.Party}", $"{pair.Party}、{pair.Own}", $"一人的职务先党内后行政，应为“{pair.Party}、{pair.Own}”。"));

    protected override bool FixIsCertain => false;

    /// <summary>Behind the posts a name follows; otherwise they may be those of several persons.</summary>
    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) =>
        CharTable.Of(text.At(hit.Span.End)) == CharClass.Han && text.At(hit.Span.End) is not ('等' or '参' or '出' or '及' or '和' or '分' or '为' or '任' or '带' or '到' or '的' or '要');
}
