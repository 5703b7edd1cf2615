using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Timeliness;

/// <summary>The newest date of a short item is long past when it is filed.</summary>
internal sealed class StaleNews() : Rule("D03", "内容过时", Severity.Warning, "信息报送要求：及时")
{
    private static readonly string[] Present = ["目前", "今年以来", "近日", "近期", "本月", "日前", "现已", "当前", "连日来", "上半年", "一季度", "前三季度", "今年"];

    public override IReadOnlyList<RuleOption> Options => [new("days", "最新日期早于报送日多少天算过时", 60, 7, 3650)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Present.Select(word => new Phrase(word));

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Date is not { } filed || context.Manuscript.Form == Form.Research || context.Hits(context.Body).Count > 0) return;
        DateOnly? newest = null;
        TextSpan place = default;
        foreach (var date in context.Body.Dates)
        {
            if (LastDay(date, filed) is not { } day || newest >= day) continue;
            (newest, place) = (day, date.Span);
        }
        if (newest is { } last && filed.DayNumber - last.DayNumber > context.Option("days"))
            context.Report(context.Body, place, $"文中最新的日期是{context.Body[place]}，距报送日{filed.DayNumber - last.DayNumber}天，内容可能过时；如有新进展请补写。");
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
