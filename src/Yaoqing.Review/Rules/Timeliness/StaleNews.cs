using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Timeliness;

/// <summary>The newest date of a short item is long past when it is filed.</summary>
internal sealed class StaleNews() : Rule("D03", "内容过时", Severity.Warning, "信息报送要求：及时")
{
    private static readonly string[] Present = ["目前", "今年以来", "近日", "近期", "本月", "日前", "现已", "当前", "连日来", "上半年", "一季度", "前三季度", "今年"];

    public override IReadOnlyList<RuleOption> Options => [new("days", "最新日期早于报送日多少天算过时", 60, 7, 3650)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Present.Select(word => new Phrase(word));

    public override bool Listens(Manuscript manuscript, Where where) => where == Where.Body && manuscript.Date is not null;

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Date is not { } filed || context.Manuscript.Form == Form.Research || !context.Hits(context.Body).IsEmpty) return;
        var dates = context.Body.Dates;
        if (dates.IsEmpty || !Opens(context.Body, dates[0]) || LastDay(dates[0], filed) is not { } opening) return;
        foreach (var date in dates)
            if (LastDay(date, filed) > opening) return;
        if (filed.DayNumber - opening.DayNumber > context.Option("days"))
            context.Report(context.Body, dates[0].Span, $"开头的日期是{context.Body[dates[0].Span]}，距报送日{filed.DayNumber - opening.DayNumber}天，内容可能过时；如有新进展请补写。");
    }

    /// <summary>The item's own date: at the head of the body, not 3月以来 or 2013年以前.</summary>
    private static bool Opens(ParsedText text, DateMention date)
    {
        var lead = text.Slice(0, date.Span.Start).Trim();
        return date.Month is not null && !date.OpensRange && (lead.IsEmpty || lead is "截至") && !text.Has(date.Span.End, "以来") && !text.Has(date.Span.End, "以前") && !text.Has(date.Span.End, "起") && !text.Has(date.Span.End, "前");
    }

    /// <summary>The latest day that the words can mean; without a year, the last such day before filing.</summary>
    private static DateOnly? LastDay(DateMention date, DateOnly filed)
    {
        if (date.HasShortYear || date.Month is < 1 or > 12 || date.Year is > 9998 or < 1) return null;
        if (date.Month is not { } month) return date.Year is { } whole ? new DateOnly(whole, 12, 31) : null;
        var year = date.Year ?? (month > filed.Month ? filed.Year - 1 : filed.Year);
        return new DateOnly(year, month, Math.Clamp(date.Day ?? 31, 1, DateTime.DaysInMonth(year, month)));
    }
}
