namespace Yaoqing.Review.Rules.Timeliness;

/// <summary>Reports on decisions, visits and instructions are due some days after the event; the days run from the day after.</summary>
internal sealed class ReportedInTime() : Rule("D01", "及时报送", Severity.Warning, "信息报送要求：贯彻落实情况3日内报送")
{
    public override IReadOnlyList<RuleOption> Options => [new("days", "事项之后几日内报送（自次日起算）", 3, 1, 60)];

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript is not { EventDate: { } happened, Date: { } filed }) return;
        var days = filed.DayNumber - happened.DayNumber;
        var limit = (int)context.Option("days");
        if (days > limit)
            context.ReportMeta($"事项发生于{happened:M月d日}，应在{limit}日内报送，现已是第{days}日，将标注为迟报。",
                evidence: new OrderedDictionary<string, string> { ["事项日期"] = $"{happened:yyyy-MM-dd}", ["报送日"] = $"{filed:yyyy-MM-dd}", ["期限"] = $"{happened.AddDays(limit):yyyy-MM-dd}" });
    }
}
