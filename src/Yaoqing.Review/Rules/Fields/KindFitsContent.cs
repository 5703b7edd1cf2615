using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Fields;

/// <summary>The stated kind shows in the text: results carry figures, problems and advice both words, feedback what it answers to.</summary>
internal sealed class KindFitsContent() : Rule("F06", "信息类型与内容", Severity.Warning, "信息编写要求：措施、成效、问题建议、反馈四类各有写法")
{
    private const string Problem = "问题", Advice = "建议", Answer = "反馈";

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        .. Tagged(Problem, "问题", "困难", "不足", "短板", "难点", "瓶颈", "堵点", "不高", "不强", "缺口", "短缺", "滞后", "制约", "偏低", "隐患", "原因", "难以", "不便", "亏损", "矛盾", "受损", "困境"),
        .. Tagged(Advice, "建议", "对策", "亟需", "亟待", "应当", "可由", "下一步"),
        .. Tagged(Answer, "落实", "贯彻", "批示", "指示", "精神", "反馈", "部署", "要求", "交办", "整改", "会议", "调研"),
    ];

    public override bool Listens(Manuscript manuscript, Where where) => manuscript.Kind is Kind.ProblemAndAdvice or Kind.Feedback;

    public override void Check(ReviewContext context)
    {
        if (context.Body.CharacterCount == 0) return;
        switch (context.Manuscript.Kind)
        {
            case Kind.Results when !HasFigure(context):
                context.ReportMeta("选的是成效类，正文却没有数据，请补充成效数据或改选类型。");
                break;
            case Kind.ProblemAndAdvice when !Has(context, Problem) || !Has(context, Advice):
                context.ReportMeta($"选的是问题建议类，正文却看不出{(Has(context, Problem) ? "建议" : "问题")}，请补充或改选类型。");
                break;
            case Kind.Feedback when !Has(context, Answer):
                context.ReportMeta("选的是反馈类，正文却没有写明落实的是哪次部署、指示或反馈意见，请补充或改选类型。");
                break;
        }
    }

    private static bool HasFigure(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var quantity in text.Quantities)
                if (!quantity.IsOrdinal && (quantity.Unit.IsAmount || quantity.IsPercent)) return true;
        return false;
    }

    private static bool Has(ReviewContext context, string what)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if ((string?)hit.Phrase.Entry == what) return true;
        return false;
    }

    private static IEnumerable<Phrase> Tagged(string tag, params string[] words) => words.Select(word => new Phrase(word, Entry: tag));
}
