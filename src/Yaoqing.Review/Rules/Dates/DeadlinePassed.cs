using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>力争 a date that had passed when the item was filed.</summary>
internal sealed class DeadlinePassed() : Rule("E10", "目标期限已过", Severity.Warning, "目标期限应在报送日之后")
{
    private const int Reach = 6;
    private static readonly string[] Cues = ["力争", "争取", "预计", "计划于", "拟于", "将于", "确保", "有望"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Cues.Select(cue => new Phrase(cue, Unless: ["原预计", "曾预计", "原计划于"]));

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Date is not { } filed) return;
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                var index = ParsedText.FirstAtOrAfter(text.Dates, hit.Span.End);
                if (hit.IsExcepted(text.Text) || index >= text.Dates.Length) continue;
                var date = text.Dates[index];
                if (date.Span.Start - hit.Span.End > Reach || date.OpensRange || date.HasShortYear || date.Year is not { } year || IsHistory(text, hit)) continue;
                if (LastDay(date, year) is { } last && last < filed)
                    context.Report(text, hit.Span.To(date.Span), $"“{text[hit.Span.To(date.Span)]}”的期限在报送日（{filed:yyyy年M月d日}）之前，请核对或改写为已完成的情况。");
            }
    }

    private static bool IsHistory(ParsedText text, PhraseHit hit)
    {
        var sentence = text.SentenceAt(hit.Span.Start);
        return Arithmetic.Figures.HasAny(text.Slice(sentence.Start, hit.Span.Start), ["当时", "当年", "去年", "曾", "原"]) || text.Slice(sentence.Start, hit.Span.Start).Contains('《');
    }

    private static DateOnly? LastDay(DateMention date, int year) =>
        year is < 1 or > 9998 || date.Month is < 1 or > 12 ? null
        : date.Month is not { } month ? new DateOnly(year, 12, 31)
        : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
}
