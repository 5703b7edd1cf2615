using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>必须 stands before verbs, 必需 before things.</summary>
internal sealed class MustBeforeVerb() : PhraseRule("W06", "必需与必须", Severity.Warning, "《现代汉语词典》第7版：必须、必需")
{
    private static readonly string[] Verbs =
    [
        "落实", "坚持", "加强", "做到", "做好", "抓", "按", "在", "要", "严格", "确保", "立即", "完成", "整改", "及时", "保证", "由", "经", "将", "把", "依法", "符合", "遵守", "执行", "服从", "全力", "认真", "对",
        "从", "以", "高度", "于", "达到", "报", "向", "持证", "佩戴", "签", "有", "通过", "进行", "取得", "建立", "明确", "实行", "开展", "压实", "牢固", "始终", "全面", "到位", "到场", "上报", "如实", "具备", "亲", "与", "满足", "使用", "是",
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        new("必需", "必须", "动词前用“必须”，“必需”只用于事物。", ["必需品", "必需的", "所必需"]),
        new("必须品", "必需品", "“一定要有的东西”是“必需品”。"),
    ];

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) =>
        hit.Phrase.Text.Length == 3 || Array.Exists(Verbs, verb => text.Has(hit.Span.End, verb));
}
