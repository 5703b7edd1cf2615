namespace Yaoqing.Documents.Typesetting;

/// <summary>字体与习惯 — faces by the names offices use; they are written into docx as named and looked up on the machine for PDF and OFD.</summary>
public sealed record IssueStyle
{
    /// <summary>GB/T 9704-2012 as most offices set it.</summary>
    public static IssueStyle Default { get; } = new();

    /// <summary>刊名、标题: 小标宋.</summary>
    public string TitleFont { get; init; } = "方正小标宋简体";

    /// <summary>正文: 仿宋.</summary>
    public string BodyFont { get; init; } = "仿宋_GB2312";

    /// <summary>一级标题、标识: 黑体.</summary>
    public string HeadingFont { get; init; } = "黑体";

    /// <summary>二级标题、编者按: 楷体.</summary>
    public string SubheadingFont { get; init; } = "楷体_GB2312";

    /// <summary>页码: 宋体.</summary>
    public string PageNumberFont { get; init; } = "宋体";

    /// <summary>Letters and digits within text; null takes them from the Chinese face itself.</summary>
    public string? LatinFont { get; init; } = "Times New Roman";

    /// <summary>Bold for “（一）” and “1.” headings, which the standard does not ask for but many offices use.</summary>
    public bool BoldSubheadings { get; init; }
}
