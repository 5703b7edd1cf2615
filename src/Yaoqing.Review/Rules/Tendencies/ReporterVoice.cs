using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>The voice of a newspaper.</summary>
internal sealed class ReporterVoice() : TendencyWords("K06", "记者口吻", Severity.Warning, "信息编写要求：避免太新闻", Tendency.TooNewsy, "有新闻报道口吻")
{
    protected override string Words => "记者从 记者获悉 记者了解到 记者在 记者看到 记者采访 笔者 本报讯 本网讯 网讯 （通讯员 通讯员/通讯员队伍,通讯员培训,骨干通讯员,名通讯员 据悉 据记者 拉开帷幕 拉开序幕 圆满落幕 落下帷幕 隆重召开 胜利召开 隆重举行 盛大开幕 掀起热潮 热火朝天 纷纷表示 深有感触地说 激动地说 高兴地说 笑着说 感慨地说 竖起大拇指 笑得合不拢嘴";

    protected override string Advice => "是新闻报道的口吻，信息直接写事实。";
}
