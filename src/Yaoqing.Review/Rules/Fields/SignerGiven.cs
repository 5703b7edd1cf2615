namespace Yaoqing.Review.Rules.Fields;

/// <summary>Every item names the person who signed it.</summary>
internal sealed class SignerGiven() : Rule("F01", "审签人", Severity.Error, "信息报送要求：所报信息必须注明审签人")
{
    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Signer is { } signer && string.IsNullOrWhiteSpace(signer))
            context.ReportMeta("没有注明审签人，请填写审签人姓名后再送审。");
    }
}
