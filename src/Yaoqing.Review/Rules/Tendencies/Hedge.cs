using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>A hedge instead of a figure.</summary>
internal sealed class Hedge() : TendencyWords("K09", "含糊词", Severity.Hint, "信息要求准确", Tendency.TooCareless, "有含糊说法")
{
    protected override string Words => "据不完全统计 大概/大概念 差不多 也许 似乎 好像 估计有 估计在 应该是 可能有 若干 很多群众 不少群众 部分地方 有的地方 一定程度上 基本上 多年以来";

    protected override string Advice => "说法含糊，请核实后写准确数字或来源。";
}
