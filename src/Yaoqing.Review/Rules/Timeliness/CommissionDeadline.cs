namespace Yaoqing.Review.Rules.Timeliness;

/// <summary>A reply to a commission (约稿) that comes after its deadline.</summary>
internal sealed class CommissionDeadline() : Rule("D02", "约稿时限", Severity.Warning, "信息报送要求：约稿按上级要求时间报送")
{
    public override void Check(ReviewContext context)
    {
        if (context.Manuscript is { Deadline: { } due, SubmittedAt: { } sent } && sent > due)
            context.ReportMeta($"约稿截止时间是{due:M月d日HH:mm}，报送时间是{sent:M月d日HH:mm}，已逾期，将标注为迟报。",
                evidence: new OrderedDictionary<string, string> { ["截止"] = $"{due:yyyy-MM-dd HH:mm}", ["报送"] = $"{sent:yyyy-MM-dd HH:mm}" });
    }
}
