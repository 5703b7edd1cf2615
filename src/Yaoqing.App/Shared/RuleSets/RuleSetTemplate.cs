namespace Yaoqing.App.Shared.RuleSets;

/// <summary>What a desk starts to write on: every kind of entry once, switched off by its # sign. As it stands it changes nothing.</summary>
public static class RuleSetTemplate
{
    public const string Text = """
        # 去掉行首的 # 就生效；只写与内置规则不同的地方。
        # 编号和可设的数列在本页下方“全部规则”里。

        # 一、开关、级别和数：enabled 开关（true/false），severity 级别（error 须改、warning 建议、hint 提示）
        # rules:
        #   L01: { options: { silent: 450, max: 500 } }
        #   D01: { options: { days: 5 } }
        #   A18: { enabled: true, severity: hint }
        #   K09: { enabled: false }

        # 二、词典
        # 名录以外的单位（县里的单位自动带入）
        # units:
        #   - { name: 安和县茶叶协会, short: [县茶叶协会] }
        # 领导的职务和起止日期（按次序排；名录里的领导自动带入）
        # leaders:
        #   - { name: 周明达, post: 县委副书记、县长, from: 2023-05-10 }
        # 地名和隶属
        # places:
        #   - { name: 云溪镇, parent: 安和县 }
        # 固定表述：写到名称时，各项要齐、次序要对
        # formulations:
        #   - { name: 三抓三促, members: [抓项目促发展, 抓作风促落实, 抓基层促治理] }
        # 已撤并、更名的机构
        # renamed:
        #   - { old: 国土资源局, new: 自然资源局, since: 2019-01-31 }
        # 慎用的词
        # avoided:
        #   - { word: 亲自, instead: , reason: 不写“亲自” }
        # 同一个意思，本县统一用一个词
        # terms:
        #   - { preferred: 河湖长制, others: [河长制] }
        # 指标的合理范围
        # bounds:
        #   - { indicator: 地区生产总值, unit: 亿元, low: 50, high: 800 }
        # 本科词语：写对了的词，整个在里面的意见不再提
        # words: [崭山米枣]
        """;
}
