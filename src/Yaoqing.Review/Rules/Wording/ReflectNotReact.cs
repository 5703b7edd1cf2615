using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Problems and wishes are 反映; 反应 is what bodies and machines do.</summary>
internal sealed class ReflectNotReact() : PhraseRule("W07", "反映与反应", Severity.Warning, "《现代汉语词典》第7版：反映、反应")
{
    private static readonly string[] Objects =
    [
        "问题", "情况", "诉求", "意见", "民意", "困难", "实情", "社情", "线索", "建议", "需求", "呼声", "出", "较多", "最多", "突出", "集中的", "的问题", "的情况", "的困难", "的诉求", "的意见", "了问题", "了情况", "了群众", "群众", "基层", "真实", "到县", "到镇", "到乡",
        "给县", "给镇", "村", "路", "水", "小区", "，经核实", "某",
    ];
    private static readonly string[] Right = ["应急", "化学", "连锁", "不良", "过敏", "核", "快速", "生理", "应激", "毒副", "热", "药物", "接种", "聚合", "氧化", "还原", "催化", "第一", "条件"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("反应", "反映", "情况、问题、诉求用“反映”。", ["反应釜", "反应堆", "反应器", "反应时间", "反应速度", "反应能力", "反应机制"])];

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) =>
        !Array.Exists(Right, word => text.EndsBefore(hit.Span.Start, word)) && Array.Exists(Objects, word => text.Has(hit.Span.End, word));
}
