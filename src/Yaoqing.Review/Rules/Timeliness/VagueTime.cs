using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Timeliness;

/// <summary>近日 in an item that gives no date anywhere.</summary>
internal sealed class VagueTime() : Rule("D04", "时间含糊", Severity.Hint, "信息写作要求：时间具体")
{
    private static readonly string[] Words = ["近日", "日前", "近期", "连日来", "前不久", "前段时间"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Words.Select(word => new Phrase(word, Unless: ["最近日", "目前不久", "以前不久", "近日点", "附近日"]));

    public override void Check(ReviewContext context)
    {
        if (!context.Body.Dates.IsEmpty) return;
        foreach (var hit in context.Hits(context.Body))
        {
            if (hit.IsExcepted(context.Body.Text) || context.Body.EndsBefore(hit.Span.Start + 1, "目前")) continue;
            context.Report(context.Body, hit.Span, $"“{hit.Phrase.Text}”含糊，全文没有具体日期，请写明几月几日。");
            return;
        }
    }
}
