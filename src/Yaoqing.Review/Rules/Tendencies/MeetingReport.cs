using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>
/// 太新闻: the item opens with a meeting or an event and its audience. With decisions or figures of its own it is only a wrapper to cut (hint);
/// with nothing else it is not an information item (warning).
/// </summary>
internal sealed class MeetingReport() : Rule("K05", "只写开会办活动", Severity.Warning, "信息编写要求：避免太新闻")
{
    private const int EnoughFigures = 3;
    private const string Event = "event", Audience = "audience", Decision = "decision";

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        .. Tagged(Event, "召开", "举行", "举办", "开展了", "组织召开", "隆重"),
        .. Tagged(Audience, "出席", "参加会议", "主持会议", "主持召开", "作讲话", "作了讲话", "讲话", "强调", "指出", "会议要求", "一行", "陪同", "列席", "致辞", "致词", "参加了", "参加活动", "参加此次", "等参加", "同志参加"),
        .. Tagged(Decision, "审议通过", "明确", "议定", "决定", "形成", "制定", "出台", "分解", "整改", "拨付", "启动", "落实了", "细化", "签订"),
    ];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (text.Sentences.IsEmpty || context.Manuscript.Kind is Kind.Feedback) return;
        var lead = text.Sentences[0].Span;
        if (!Has(context, Event, lead) && !TitleHas(context, Event) || !Has(context, Audience, new TextSpan(0, text.Length))) return;
        if (Specifics.Figures(text, new TextSpan(lead.End, text.Length)) >= EnoughFigures) { Wrapper(context, text, lead); return; }
        if (Has(context, Decision, new TextSpan(0, text.Length))) return;
        context.Report(text, lead, "只写了开什么会、办什么活动、谁参加，请改写会后做了什么、见了什么成效。");
        context.Signal(Tendency.TooNewsy, 2, "只写开会办活动，没有措施和成效");
    }

    private static void Wrapper(ReviewContext context, ParsedText text, TextSpan lead)
    {
        if (!Has(context, Event, lead) || !Has(context, Audience, lead)) return;
        context.Report(text, lead, "开头是会议、活动的报道写法，正文有实料，删去开头的会议过程，直接写做法和数据。", severity: Severity.Hint);
        context.Signal(Tendency.TooNewsy, 1, "开头是会议报道写法");
    }

    private static bool TitleHas(ReviewContext context, string tag) => Has(context, context.Title, tag, new TextSpan(0, context.Title.Length));

    private static bool Has(ReviewContext context, string tag, TextSpan span) => Has(context, context.Body, tag, span);

    private static bool Has(ReviewContext context, ParsedText text, string tag, TextSpan span)
    {
        foreach (var hit in context.Hits(text))
            if ((string?)hit.Phrase.Entry == tag && span.Contains(hit.Span)) return true;
        return false;
    }

    private static IEnumerable<Phrase> Tagged(string tag, params string[] words) => words.Select(word => new Phrase(word, Entry: tag));
}
