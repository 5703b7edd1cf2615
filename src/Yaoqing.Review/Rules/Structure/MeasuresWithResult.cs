using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>措施类 says what was done and what came of it, or what it aims at.</summary>
internal sealed class MeasuresWithResult() : Rule("S02", "措施类要有成效或目标", Severity.Warning, "信息类型：措施＋成效，或措施＋目标")
{
    private static readonly string[] Results =
        ["完成", "实现", "达到", "建成", "带动", "增收", "下降", "提升", "提高", "增长", "减少", "节约", "覆盖", "办结", "化解", "整改", "发放", "新增", "成效", "目标", "力争", "预计", "计划", "确保", "到年底", "缩短", "惠及", "解决", "排查", "培训", "改造"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Results.Select(word => new Phrase(word));

    public override bool Listens(Manuscript manuscript, Where where) => manuscript.Kind is Kind.Measures && where == Where.Body;

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Kind != Kind.Measures || context.Body.CharacterCount < 60) return;
        var figures = 0;
        foreach (var quantity in context.Body.Quantities) figures += quantity is { IsHan: false, IsOrdinal: false } ? 1 : 0;
        if (context.Hits(context.Body).IsEmpty && figures < 3 || figures == 0 && !HasResult(context)) context.ReportMeta("措施类信息只写了做法，没有写取得的成效或要达到的目标，请补写。");
    }

    /// <summary>Words alone do not make a result; without any figure at least a goal must be named.</summary>
    private static bool HasResult(ReviewContext context)
    {
        foreach (var hit in context.Hits(context.Body))
            if (hit.Phrase.Text is "成效" or "目标" or "力争" or "预计" or "实现" or "确保" or "完成") return true;
        return false;
    }
}
