namespace Yaoqing.Review.Rules.Fields;

/// <summary>Every item names its reporter and a number under which he is reached.</summary>
internal sealed class ReporterReachable() : Rule("F02", "信息员和联系方式", Severity.Error, "信息报送要求：注明信息员姓名及联系方式")
{
    private const int FewestDigits = 7;

    public override void Check(ReviewContext context)
    {
        var (reporter, phone) = (context.Manuscript.Reporter, context.Manuscript.Phone);
        if (reporter is not null && string.IsNullOrWhiteSpace(reporter)) context.ReportMeta("没有注明信息员，请填写信息员姓名。");
        if (phone is not null && string.IsNullOrWhiteSpace(phone)) context.ReportMeta("没有注明联系方式，请填写信息员的电话。");
        else if (phone is not null && phone.Count(char.IsAsciiDigit) < FewestDigits)
            context.ReportMeta($"联系电话“{phone}”不足{FewestDigits}位，请核对。", severity: Severity.Warning);
    }
}
