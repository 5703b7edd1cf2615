namespace Yaoqing.Review;

/// <summary>
/// One information item as it comes to review (稿件). Only title and body are required: a rule whose field
/// is null is silent, so null means "not given", never "known to be empty".
/// </summary>
/// <param name="Title">标题, without line ends.</param>
/// <param name="Body">正文; line ends are LF (see <see cref="FromText"/>).</param>
public sealed record Manuscript(string Title, string Body)
{
    /// <summary>条线 the item is sent to.</summary>
    public Line? Line { get; init; }

    /// <summary>True when it goes to both desks at once and nothing says so in the item; null when unknown.</summary>
    public bool? BothLines { get; init; }

    /// <summary>体裁.</summary>
    public Form? Form { get; init; }

    /// <summary>信息类型.</summary>
    public Kind? Kind { get; init; }

    /// <summary>结构.</summary>
    public Structure? Structure { get; init; }

    /// <summary>板块 by its name, e.g. 党的建设.</summary>
    public string? Board { get; init; }

    /// <summary>Reporting unit (报送单位), full or short name.</summary>
    public string? Unit { get; init; }

    /// <summary>报送日.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Moment of submission in the county's own clock, for deadlines to the minute.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>约稿 deadline in the county's own clock.</summary>
    public DateTime? Deadline { get; init; }

    /// <summary>Day of the decision, visit or instruction that the item answers to (事项日期).</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>突发.</summary>
    public bool? Emergency { get; init; }

    /// <summary>重大.</summary>
    public bool? Major { get; init; }

    /// <summary>审签人. An empty string means that the field was offered and left blank.</summary>
    public string? Signer { get; init; }

    /// <summary>Rank of the signer in the unit.</summary>
    public SignerRank? SignerRank { get; init; }

    /// <summary>信息员. An empty string means that the field was offered and left blank.</summary>
    public string? Reporter { get; init; }

    /// <summary>联系电话. An empty string means that the field was offered and left blank.</summary>
    public string? Phone { get; init; }

    /// <summary>File names of the attachments.</summary>
    public IReadOnlyList<string>? Attachments { get; init; }

    /// <summary>Name of the file that the text came from.</summary>
    public string? FileName { get; init; }

    /// <summary>What a word processor left behind in the file, in Chinese, one entry a kind: 修订 3 处, 批注 2 条 ….</summary>
    public IReadOnlyList<string>? Leftovers { get; init; }

    /// <summary>Texts outside the body that a reader of the file sees: page header, footer, text boxes.</summary>
    public IReadOnlyList<string>? Margins { get; init; }

    /// <summary>Makes a manuscript of plain text: the first line is the title; leading blank lines of the body are dropped; line ends become LF.</summary>
    public static Manuscript FromText(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (plain.StartsWith('\uFEFF')) plain = plain[1..];
        var end = plain.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new Manuscript(plain.Trim(), "") : new Manuscript(plain[..end].Trim(), DropLeadingBlankLines(plain[(end + 1)..]));
    }

    private static string DropLeadingBlankLines(string body)
    {
        var start = 0;
        for (var i = 0; i < body.Length && char.IsWhiteSpace(body[i]); i++)
            if (body[i] == '\n') start = i + 1;
        return body[start..].TrimEnd();
    }
}
