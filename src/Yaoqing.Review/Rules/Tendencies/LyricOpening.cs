using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>Seasons, flowers, drums and exclamations have no place here.</summary>
internal sealed class LyricOpening() : TendencyWords("K07", "抒情与口号", Severity.Warning, "信息编写要求：避免太新闻，语言平实", Tendency.TooNewsy, "有抒情写法")
{
    protected override string Words => "金秋送爽 春暖花开 春风送暖 春意盎然 阳光明媚 秋高气爽 丹桂飘香 瓜果飘香/瓜果飘香节 骄阳似火 烈日炎炎 春回大地 万象更新 锣鼓喧天 鞭炮齐鸣 欢声笑语 人头攒动 花团锦簇 生机勃勃 生机盎然 草长莺飞 春潮涌动 硕果累累 金风送爽 微风习习 热浪滚滚 寒风凛冽 冬日暖阳 暖意融融 如沐春风 心潮澎湃 热情高涨 歌声嘹亮 彩旗飘扬 彩旗招展 张灯结彩 喜气洋洋 喜笑颜开 谱写新篇章 扬帆起航 砥砺前行 未来可期 蓄势待发 沐浴着 在希望的田野上";

    protected override string Advice => "是抒情写法，请删去，直接写事实。";
}
