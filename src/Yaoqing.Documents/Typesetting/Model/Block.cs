namespace Yaoqing.Documents.Typesetting;

/// <summary>One piece of a body: a paragraph or a table.</summary>
public abstract record Block;

/// <summary>自然段. A heading that runs into its paragraph (“（一）抓排查。逐户……”) is its <paramref name="Lead"/>.</summary>
/// <param name="Text">The text after the lead; for a heading on its own line the whole heading.</param>
/// <param name="Level">层次: 0 body text, 1 “一、” 黑体, 2 “（一）” 楷体, 3 “1.”, 4 “（1）” 仿宋.</param>
/// <param name="Lead">段首语 set in the face of its level (黑体 at level 0), directly followed by the text; empty for none.</param>
public sealed record Paragraph(string Text, int Level = 0, string Lead = "") : Block
{
    /// <summary>True where the whole paragraph is a heading, which never stays last on a page.</summary>
    public bool IsHeading => Level > 0 && Lead.Length == 0;
}

/// <summary>表格, 156 mm wide, ruled; the head rows repeat on each page.</summary>
/// <param name="Rows">Rows of equal length; the texts of the cells.</param>
public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>表题, centred above; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>表头行数, 0 or more; repeated on each page.</summary>
    public int HeadRows { get; init; } = 1;

    /// <summary>列宽 as relative weights, one a column; empty shares by the longest text.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}
