using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>A superlative needs a source in its sentence.</summary>
internal sealed class UnprovenSuperlative() : TendencyWords("K08", "无依据的最高级", Severity.Warning, "信息要求准确；《广告法》第九条同类要求", Tendency.TooCareless, "有无依据的最高级")
{
    protected override string Words => "全国首创 全省首创 全市首创 国内首创 国内领先 国际领先 世界一流 全国一流 国内一流 最先进 史无前例 前所未有 填补空白 填补了空白 填补国内空白 独一无二 首屈一指 遥遥领先 无与伦比 绝无仅有 全国最大 全省最大 全国最好 全省最好 全市最好 全国最高 第一品牌 顶级 效果最佳 成效最好 全国第一家 全省第一家 全国唯一 全省唯一 空前";

    protected override string Advice => "没有依据，请注明评定单位、文件或数据来源，或改用具体数据。";

    private static readonly string[] Sources = ["据", "认定", "评为", "获评", "发布", "通报", "排名", "证书", "命名", "评定", "批准", "鉴定", "统计", "审定", "授予", "公布", "考核"];

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit)
    {
        var sentence = text.SentenceAt(hit.Span.Start);
        foreach (var source in Sources)
            if (text.Slice(sentence.Start, sentence.End).IndexOf(source) >= 0) return false;
        return true;
    }
}
