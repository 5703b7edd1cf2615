using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Accounts are 账; tents and curtains stay 帐.</summary>
internal sealed class AccountSpelling() : PhraseRule("W04", "帐与账", Severity.Warning, "《第一批异形词整理表》：账本、账目等用“账”")
{
    private const string Pairs = """
        台帐 台账/后台帐
        帐目 账目
        帐户 账户/帐户外
        帐号 账号
        对帐 对账
        记帐 记账
        算帐 算账
        查帐 查账
        帐本 账本
        帐簿 账簿
        转帐 转账
        结帐 结账
        挂帐 挂账
        明白帐 明白账
        总帐 总账
        欠帐 欠账
        细帐 细账
        旧帐 旧账
        报帐 报账
        入帐 入账
        到帐 到账/到帐篷 到帐内 到帐外
        做帐 做账
        帐务 账务
        公帐 公账
        陈年帐 陈年账
        一本帐 一本账
        专帐 专账
        分帐 分账
        建帐 建账/搭建帐 新建帐
        销帐 销账
        理帐 理账/整理帐 清理帐
        收支帐 收支账
        经济帐 经济账
        生态帐 生态账
        民生帐 民生账
        流水帐 流水账
        呆帐 呆账
        坏帐 坏账/损坏帐
        赖帐 赖账
        帐款 账款
        """;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(Pairs);
}
