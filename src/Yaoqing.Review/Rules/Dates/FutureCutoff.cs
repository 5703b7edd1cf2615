using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>截至 a day that has not come on the day of submission.</summary>
internal sealed class FutureCutoff() : Rule("E03", "截至日期晚于报送日", Severity.Error, "事实应当已经发生")
{
    private static readonly string[] Plans = ["预计", "计划", "力争", "将", "拟", "确保", "目标", "预测"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("截至"), new("截止")];

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Date is not { } filed) return;
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if (DateAfter(text, hit.Span.End) is { } date && DayOf(text, date, filed) is { } day && day > filed && !IsPlanned(text, date))
                    context.Report(text, hit.Span.To(date.Span), $"报送日是{filed:yyyy年M月d日}，“{text[hit.Span.To(date.Span)]}”还没有到，请核对。",
                        evidence: new OrderedDictionary<string, string> { ["报送日"] = $"{filed:yyyy-MM-dd}", ["截至"] = $"{day:yyyy-MM-dd}" });
    }

    private static DateMention? DateAfter(ParsedText text, int at)
    {
        if (text.Has(at, "今年")) at += 2;
        var index = ParsedText.FirstAtOrAfter(text.Dates, at);
        return index < text.Dates.Length && text.Dates[index].Span.Start == at && !text.Dates[index].OpensRange ? text.Dates[index] : null;
    }

    /// <summary>The earliest day that the words can mean: 5月底 is the 26th at the earliest, 5月 the first.</summary>
    private static DateOnly? DayOf(ParsedText text, DateMention date, DateOnly filed)
    {
        if (date.HasShortYear || date.Month is null && date.Year is null || date.Month is < 1 or > 12) return null;
        if (date.Month is null) return text.Has(date.Span.End, "底") ? new DateOnly(date.Year!.Value, 12, 20) : null; // a month or a year is given, see above
        var year = date.Year ?? filed.Year;
        var last = text.At(date.Span.End) is '底' or '末' ? 26 : text.Has(date.Span.End, "中旬") ? 11 : text.Has(date.Span.End, "下旬") ? 21 : 1;
        var day = Math.Min(date.Day ?? last, DateTime.DaysInMonth(year, date.Month.Value));
        if (day < 1) return null;
        var meant = new DateOnly(year, date.Month.Value, day);
        return date.Year is null && date.Month > 10 && filed.Month <= 2 ? null : meant; // 截至12月底 in January speaks of last year
    }

    private static bool IsPlanned(ParsedText text, DateMention date) => Arithmetic.Figures.HasAny(text.Slice(text.SentenceAt(date.Span.Start).Start, text.SentenceAt(date.Span.Start).End), Plans);
}
