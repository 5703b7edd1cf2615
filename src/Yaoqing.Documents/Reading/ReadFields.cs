namespace Yaoqing.Documents.Reading;

/// <summary>The sign-off data a manuscript carries, as written; null where none was found.</summary>
/// <param name="Signer">审签人 (签发人, 审核人): name, without the post.</param>
/// <param name="Reporter">信息员 (撰稿人, 联系人): name; several are joined by 、.</param>
/// <param name="Phone">Contact number: digits, with one hyphen after an area code.</param>
/// <param name="Unit">Reporting unit (报送单位, 落款).</param>
/// <param name="Date">Date of the item as written, normalised to half-width digits without blanks, for example 2026年8月31日.</param>
public sealed record ReadFields(
    string? Signer = null, string? Reporter = null, string? Phone = null, string? Unit = null, string? Date = null)
{
    /// <summary>Nothing found.</summary>
    public static ReadFields None { get; } = new();

    /// <summary>These fields, completed from <paramref name="other"/> where empty.</summary>
    public ReadFields OrElse(ReadFields other) => new(
        Signer ?? other.Signer, Reporter ?? other.Reporter, Phone ?? other.Phone, Unit ?? other.Unit, Date ?? other.Date);

    internal IEnumerable<string> Lines => new[] { Signer, Reporter, Phone, Unit, Date }.OfType<string>();
}
