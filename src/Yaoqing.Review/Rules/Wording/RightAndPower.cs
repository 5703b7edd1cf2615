using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Word pairs that only their company decides.</summary>
internal sealed class RightAndPower() : PhraseRule("W08", "权力权利等易混词", Severity.Hint, "《现代汉语词典》第7版：权力、权利；启用、起用；泄露、泄漏；法治、法制")
{
    private const string Pairs = """
        行政权利 行政权力
        公共权利 公共权力
        权利清单 权力清单
        权利运行 权力运行
        权利寻租 权力寻租
        执法权利 执法权力
        行使权利监督 行使权力监督
        审批权利 审批权力
        监督权利运行 监督权力运行
        合法权力 合法权利/合法权力机关
        受教育权力 受教育权利
        民主权力 民主权利
        当事人的权力 当事人的权利
        公民权力 公民权利
        起用新系统 启用新系统
        起用新校 启用新校
        起用新平台 启用新平台
        正式起用 正式启用
        建成起用 建成启用
        泄漏秘密 泄露秘密
        泄漏国家秘密 泄露国家秘密
        泄漏信息 泄露信息
        泄漏个人信息 泄露个人信息
        燃气泄露 燃气泄漏
        煤气泄露 煤气泄漏
        危化品泄露 危化品泄漏
        法制政府 法治政府
        法制思维 法治思维
        法制社会 法治社会
        法制化营商 法治化营商
        依法制县 依法治县
        不只一次 不止一次
        交待任务 交代任务
        交待清楚 交代清楚
        外出考查 外出考察
        实地考查 实地考察
        考查学习 考察学习
        考查组 考察组
        以至造成 以致造成
        以至发生 以致发生
        以至损失 以致损失
        """;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(Pairs);
}
