namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 元数据 — a neutral record of the document, written into file properties (docx core, PDF Info and XMP, OFD DocInfo). It carries no
/// name of a machine or an account, and nothing that was edited out.
/// </summary>
public sealed record IssueMetadata
{
    /// <summary>标题: of the issue as a whole, e.g. “安和信息第26期”.</summary>
    public required string Title { get; init; }

    /// <summary>编印或发文机关: the author of the file.</summary>
    public required string Organ { get; init; }

    /// <summary>签发 or publication time; every date inside the files is this one, so that equal input gives equal bytes.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>期号或文号.</summary>
    public string? Number { get; init; }

    /// <summary>签发人.</summary>
    public string? SignedBy { get; init; }

    /// <summary>主题词.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}
