using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Timeliness;

/// <summary>昨天, 今天, 明天: the reader does not know when the item was written.</summary>
internal sealed class RelativeDay() : Rule("D05", "相对日期", Severity.Warning, "GB/T 15835-2011；信息写作要求：时间具体")
{
    private static readonly (string Word, int Days)[] Words = [("前天", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0), ("明天", 1), ("明日", 1), ("后天", 2)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Array.ConvertAll(Words, word => new Phrase(word.Word, Entry: word.Days, Unless: ["先后天", "后天性", "后天培养", "目前天气", "以前天天", "直到今天", "到今天", "今天的", "明天的", "昨天的", "明日之星", "今日头条", "今日之", "明天系", "星期明天"]));

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var hit in context.Hits(text))
        {
            if (hit.IsExcepted(text.Text) || IsQuoted(text, hit.Span) || !StandsAlone(text, hit.Span)) continue;
            var date = hit.Phrase.Entry is int days && context.Manuscript.Date is { } filed ? filed.AddDays(days) : (DateOnly?)null;
            context.Report(text, hit.Span, $"“{hit.Phrase.Text}”应改为具体日期{(date is { } day ? $"，如{day:M月d日}" : "")}。", suggestions: date is { } d ? [$"{d:M月d日}"] : null);
        }
    }

    /// <summary>At the head of a clause, or before a part of the day.</summary>
    private static bool StandsAlone(ParsedText text, TextSpan span) =>
        !CharTable.IsHan(text.At(span.Start - 1)) && text.At(span.Start - 1) is not ('《' or '“')
        || text.At(span.End) is '上' or '下' or '晚' or '凌' or '早' or '中';

    private static bool IsQuoted(ParsedText text, TextSpan span)
    {
        var sentence = text.SentenceAt(span.Start);
        var before = text.Slice(sentence.Start, span.Start);
        return before.Count('“') > before.Count('”') || before.Count('《') > before.Count('》');
    }
}
