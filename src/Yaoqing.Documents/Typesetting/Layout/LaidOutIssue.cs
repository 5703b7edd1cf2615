namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 排好的版面 — every glyph and rule of every page in its place, and what the fonts of this machine did to it. PDF, OFD and SVG are drawn
/// from it; it is immutable and may be kept.
/// </summary>
public sealed class LaidOutIssue
{
    internal LaidOutIssue(IssueDocument document, IReadOnlyList<LaidOutPage> pages, IReadOnlyList<StructureNode> structure, IReadOnlyList<BookmarkEntry> bookmarks, FaceBook faces)
    {
        Metadata = document.Metadata;
        Pages = pages;
        Structure = structure;
        Bookmarks = bookmarks;
        Fonts = faces.Resolutions;
        MissingCharacters = faces.MissingCharacters;
        HasChineseFace = faces.HasChineseFace;
    }

    /// <summary>Properties for the written files.</summary>
    public IssueMetadata Metadata { get; }

    /// <summary>Pages, 1 or more.</summary>
    public int PageCount => Pages.Count;

    /// <summary>The faces asked for and what stands for them.</summary>
    public IReadOnlyList<FontResolution> Fonts { get; }

    /// <summary>缺字: characters no usable face of this machine has; they are printed as an empty box, their text stays.</summary>
    public IReadOnlyList<string> MissingCharacters { get; }

    /// <summary>替代字体 and 缺字, for the clerk before printing.</summary>
    public IReadOnlyList<TypesettingWarning> Warnings =>
    [
        .. Fonts.Where(font => !font.IsExact && font.Used is not null)
            .Select(font => new TypesettingWarning("typeset.font-substituted", $"本机没有字体“{font.Requested}”，用“{font.Used!.DisplayName}”代替。")),
        .. MissingCharacters.Count == 0 ? [] : new[] { new TypesettingWarning("typeset.character-missing", $"本机字体缺字：{string.Join('、', MissingCharacters)}；请安装收字更全的字体。") },
    ];

    internal IReadOnlyList<LaidOutPage> Pages { get; }

    internal IReadOnlyList<StructureNode> Structure { get; }

    internal IReadOnlyList<BookmarkEntry> Bookmarks { get; }

    private bool HasChineseFace { get; }

    /// <summary>Why PDF and OFD cannot be written, null where they can. With <paramref name="strictFonts"/> every substitute and every missing character refuses.</summary>
    public TypesettingRefusal? Refusal(bool strictFonts = false)
    {
        if (!HasChineseFace)
        {
            return new("typeset.no-chinese-truetype-font",
                "本机没有可嵌入的中文 TrueType 字体，不能生成 PDF 和 OFD（docx 和预览不受影响）。请安装仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体等办公字体，或在 Debian 上安装 fonts-arphic-gkai00mp（楷体），最好再装 fonts-arphic-gbsn00lp（宋体）和 fonts-wqy-zenhei（黑体）。");
        }

        if (!strictFonts || Warnings.Count == 0)
            return null;
        var reasons = string.Join("", Warnings.Select(warning => warning.Message));
        return new("typeset.fonts-not-exact", $"严格字体模式：{reasons}请安装所缺字体，或不用严格字体模式。");
    }
}
