namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 一期刊物（或一份公文）— everything that is printed, and nothing else: the one input of the page engine and of every writer.
/// Values are copied out of the issue when it is typeset; equal documents give equal bytes.
/// </summary>
public sealed record IssueDocument
{
    /// <summary>版式: decides the default masthead, title and colophon forms.</summary>
    public required IssueTemplate Template { get; init; }

    /// <summary>刊头 (T6, T7: 版头).</summary>
    public required Masthead Masthead { get; init; }

    /// <summary>各篇, in printed order; at least one.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>元数据: the neutral record written into the file properties.</summary>
    public required IssueMetadata Metadata { get; init; }

    /// <summary>要目 before the first article; for issues of several articles.</summary>
    public bool ShowsContents { get; init; }

    /// <summary>附件, each on a new page before the colophon.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>报尾 (T6, T7: 版记) on the foot of the last page; null prints none.</summary>
    public Colophon? Colophon { get; init; }

    /// <summary>字体与着色: the faces as offices name them.</summary>
    public IssueStyle Style { get; init; } = IssueStyle.Default;
}
