namespace Yaoqing.Review.Rules.Fields;

/// <summary>Emergencies and major problem-and-advice items are signed by the head of the unit.</summary>
internal sealed class SignerRankForKind() : Rule("F03", "签发人层级", Severity.Error, "信息报送要求：突发紧急事件、重大问题建议由单位主要领导签发")
{
    public override void Check(ReviewContext context)
    {
        var item = context.Manuscript;
        if (item.SignerRank is null or SignerRank.Head) return;
        if (item.Emergency is true) context.ReportMeta("突发紧急信息应由单位主要领导签发，请改由主要领导签发。");
        else if (item.Major is true && item.Kind is Kind.ProblemAndAdvice) context.ReportMeta("重大问题建议应由单位主要领导签发，请改由主要领导签发。");
    }
}
