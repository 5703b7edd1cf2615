using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>像 likens, 象 is a figure; 作 and 做 by collocation.</summary>
internal sealed class LikeAndDo() : PhraseRule("W05", "象像、做作", Severity.Hint, "《现代汉语词典》第7版")
{
    private const string Pairs = """
        好象 好像
        就象 就像
        不象 不像
        很象 很像
        录象 录像
        摄象 摄像
        图象资料 图像资料
        象样 像样/对象样 现象样 印象样
        装做 装作
        当做是 当作是
        做为 作为/所做为 叫做为 工作做为
        作到了 做到了
        作到位 做到位
        要作到 要做到
        作实作细 做实做细
        作好工作 做好工作
        作好防 做好防
        作好各 做好各
        作好准备 做好准备
        作强作大 做强做大
        作大作强 做大做强
        做出决定 作出决定
        做出批示 作出批示
        做出指示 作出指示
        做出部署 作出部署
        做出规定 作出规定
        做报告 作报告/做报告会 做报告厅
        做贡献 作贡献
        合做社 合作社
        操做 操作
        """;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(Pairs);
}
