using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>Spoken words.</summary>
internal sealed class OralWord() : TendencyWords("K10", "口语", Severity.Warning, "信息编写要求：避免太随意，用书面语", Tendency.TooCareless, "用了口语")
{
    protected override string Words => "搞定 搞好了 蛮好 蛮多 挺好 挺多 咋办 咋样 为啥 干啥 啥都 有啥 特别棒 一大堆 好多/好多云,良好多 忽悠 没辙 够呛 杠杠的 妥妥的 溜溜的 棒棒的 顶呱呱 哦！ 哦。 啦！ 啦。 呗 的嘛 哈哈 嗨 老鼻子 贼拉 瞎搞 瞎忙 折腾了 拍脑门 没得说 说白了 老百姓们 乐呵呵 美滋滋 眼巴巴 东拼西凑 乱七八糟 马马虎虎 差劲 糟糕 吃不消 吓人 好几 七七八八 心里没底 闹心 给力 点赞不断 火爆异常 嗷嗷";

    protected override string Advice => "是口语，请改用书面语。";
}
