using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>A function word or a common word typed twice.</summary>
internal sealed class RepeatedWord() : PhraseRule("W10", "重复字词", Severity.Warning, "校对常识：字词重复多为录入或修改遗留")
{
    private const string Pairs = """
        的的 的/目的的 标的的 的的确确 的的确 是的的 有的的
        了了 了/寥了了 一目了了 了了之 受不了了 免不了了
        是是 是/是是非非 还是是 就是是 于是是
        在在 在/存在在 现在在 正在在 内在在 潜在在 所在在 外在在 实在在 自在在
        和和 和/和和气气 和和美美 温和和 饱和和 中和和 缓和和 祥和和 总和和 共和和 谐和和
        对对 对/对对碰 面对对 应对对 针对对 核对对 比对对 反对对 校对对 绝对对 相对对 派对对 一对对
        与与 与/参与与
        及及 及/涉及及 普及及 波及及 触及及
        把把 把/一把把
        被被 被/棉被被
        让让 让/转让让 出让让
        由由 由/自由由 理由由
        向向 向/方向向 面向向 流向向 投向向 动向向 意向向 取向向 走向向 转向向 定向向
        工作工作 工作
        开展开展 开展
        进行进行 进行
        推进推进 推进
        落实落实 落实
        加强加强 加强
        全县全县 全县
        我县我县 我县
        项目项目 项目
        建设建设 建设
        完成完成 完成
        实施实施 实施
        通过通过 通过
        组织组织 组织
        群众群众 群众
        单位单位 单位
        服务服务 服务
        以及以及 以及
        投资投资 投资
        我们我们 我们
        需要需要 需要
        问题问题 问题
        已经已经 已经
        目前目前 目前
        为了为了 为了
        措施措施 措施
        活动活动 活动
        企业企业 企业
        农村农村 农村
        乡镇乡镇 乡镇
        全镇全镇 全镇
        今年今年 今年
        截至截至 截至
        达到达到 达到
        """;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(Pairs);
}
