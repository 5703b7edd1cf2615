using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>问题建议类 has both halves, and no fewer pieces of advice than it can answer.</summary>
internal sealed class ProblemAndAdvice() : Rule("S03", "问题与建议齐全", Severity.Warning, "信息类型：问题建议类")
{
    private static readonly string[] Problems = ["问题", "困难", "不足", "短板", "瓶颈", "制约", "缺乏", "缺口", "难以", "滞后", "薄弱", "隐患", "偏低", "不高", "不够", "难", "缺", "少", "亏损", "老化", "流失", "下降", "未", "无法", "不足", "不便", "不畅", "不均", "不能", "偏", "差", "慢", "弱"];
    private static readonly string[] Advice = ["建议", "对策", "应当", "应加", "可探索", "宜", "恳请", "请求"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
        [.. Problems.Select(word => new Phrase(word, Entry: "问题")), .. Advice.Select(word => new Phrase(word, Entry: "建议", Unless: ["合理化建议", "适宜", "便宜", "事宜", "宜居", "宜业", "宜机"]))];

    public override bool Listens(Manuscript manuscript, Where where) => manuscript.Kind is Kind.ProblemAndAdvice;

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Kind != Kind.ProblemAndAdvice || context.Body.CharacterCount == 0) return;
        if (!Has(context, "问题") && context.Hits(context.Title).IsEmpty) context.ReportMeta("问题建议类信息没有写明问题，请先写清客观存在、有普遍性的问题。");
        else if (!Has(context, "建议")) context.ReportMeta("问题建议类信息只写了问题，没有写建议，请补写可操作的建议。");
        else CheckCounts(context);
    }

    private static bool Has(ReviewContext context, string what)
    {
        foreach (var hit in context.Hits(context.Body))
            if ((string?)hit.Phrase.Entry == what && !hit.IsExcepted(context.Body.Text)) return true;
        return false;
    }

    /// <summary>Two runs of 一是…: problems, then advice; fewer answers than problems is worth a look.</summary>
    private static void CheckCounts(ReviewContext context)
    {
        var runs = OrdinalRun.Of(context.Body);
        if (runs.Count == 2 && runs[0].Style == runs[1].Style && runs[0].Count > runs[1].Count)
            context.Report(context.Body, runs[1].First.Span, $"前面列了{runs[0].Count}个问题，后面只有{runs[1].Count}条建议，请看是否逐条对应。", severity: Severity.Hint);
    }
}
