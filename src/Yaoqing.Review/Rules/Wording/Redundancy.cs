using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Two words that say the same.</summary>
internal sealed class Redundancy() : PhraseRule("W11", "语义重复", Severity.Hint, "现代汉语语法：成分赘余")
{
    private const string Pairs = """
        涉及到 涉及
        截至到 截至
        截止到目前 截至目前
        来自于 来自
        付诸于 付诸
        诉诸于 诉诸
        凯旋归来 凯旋
        凯旋而归 凯旋
        目前现状 现状
        目前的现状 现状
        目前当前 目前
        悬殊很大 悬殊
        悬殊较大 悬殊
        免费赠送 赠送
        亲眼目睹 目睹
        非常十分 十分
        更加越来越 越来越
        首次第一次 首次
        首批第一批 首批
        被应邀 应邀
        目的是为了 目的是
        大约左右 大约
        过去历史上 历史上
        无偿捐献 捐献/无偿捐献遗体 无偿捐献器官
        共同携手 携手
        互相之间 相互之间
        彼此互相 互相
        再次重申 重申
        提前预告 预告
        提前预防 预防
        预先预告 预告
        亲自躬亲 亲自
        胜利凯旋 凯旋
        忍俊不禁地笑 忍俊不禁
        日常平时 平时
        必须务必 务必
        切记不要忘 切记
        全部都 都
        所有一切 一切
        各种各样的各类 各类
        仅仅只有 只有
        仅仅只 只
        至少不低于 不低于
        至少要有以上 至少要有
        最多不超过 不超过
        最低不少于 不少于
        开始启动 启动
        正式启动开始 启动
        现在目前 目前
        如今现在 如今
        旧习惯陋习 陋习
        不良陋习 陋习
        巨大巨变 巨变
        显著成效显著 成效显著
        明显显著 显著
        首要第一 首要
        相继先后 先后
        陆续相继 陆续
        十分酷似 酷似
        即将临近 临近
        """;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(Pairs);
}
