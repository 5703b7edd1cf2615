using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>Stages of one project in one sentence come in their order: it is not accepted before it is begun.</summary>
internal sealed class EventOrder() : Rule("E09", "工程先后", Severity.Warning, "工程建设程序")
{
    private const int Reach = 5;
    private static readonly (string Word, int Stage)[] Stages = [("立项", 1), ("招标", 2), ("开工", 3), ("动工", 3), ("竣工", 4), ("完工", 4), ("建成", 4), ("验收", 5), ("投产", 6), ("投用", 6), ("通车", 6), ("投入使用", 6)];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var sentence in text.Sentences)
            {
                var dates = ParsedText.Within(text.Dates, sentence.Span);
                if (dates.Length < 2 || Arithmetic.Figures.HasAny(text.Slice(sentence.Span.Start, sentence.Span.End), ["次年", "翌年", "二期", "一期", "另", "其中", "分别", "；", "、"])) continue;
                for (var i = 1; i < dates.Length; i++) Check(context, text, dates[i - 1], dates[i]);
            }
    }

    private static void Check(ReviewContext context, ParsedText text, DateMention first, DateMention second)
    {
        if (StageAfter(text, first.Span.End) is not { } before || StageAfter(text, second.Span.End) is not { } after || before.Stage == after.Stage) return;
        if (Order(first, second) is not { } order || order == 0 || order > 0 == before.Stage > after.Stage) return;
        context.Report(text, first.Span.To(second.Span), $"“{after.Word}”（{text[second.Span]}）与“{before.Word}”（{text[first.Span]}）的先后不合程序，请核对日期。");
    }

    private static (string Word, int Stage)? StageAfter(ParsedText text, int at)
    {
        var words = text.Slice(at, Math.Min(text.Length, at + Reach + 4));
        var nearest = (Word: "", Stage: 0, At: int.MaxValue);
        foreach (var (word, stage) in Stages)
            if (words.IndexOf(word) is >= 0 and <= Reach and var found && found < nearest.At) nearest = (word, stage, found);
        return nearest.Stage == 0 || words[..nearest.At].IndexOfAny("，。") >= 0 ? null : (nearest.Word, nearest.Stage);
    }

    /// <summary>Positive when the first date is later; the second borrows a missing year.</summary>
    private static int? Order(DateMention first, DateMention second)
    {
        var year = second.Year ?? first.Year;
        if (first.HasShortYear || second.HasShortYear || first.Year is null != year is null) return null;
        if (first.Year != year) return first.Year > year ? 1 : -1;
        return first.Month is null || second.Month is null ? null : first.Month.Value.CompareTo(second.Month.Value);
    }
}
