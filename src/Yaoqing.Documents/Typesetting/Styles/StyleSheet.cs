namespace Yaoqing.Documents.Typesetting;

/// <summary>字号表 — every style of a sheet, by GB/T 9704-2012 第 7 条 and the customs of information periodicals.</summary>
internal sealed class StyleSheet
{
    private const int Cell = PageMetrics.Cell;

    public StyleSheet(IssueDocument document)
    {
        var mastheadSize = MastheadSizing.Of(document);
        MastheadName = new("MastheadName", "刊名", FaceRole.Title, mastheadSize.Size)
        {
            Pitch = mastheadSize.Pitch,
            Alignment = Alignment.Centered,
            Tracking = mastheadSize.Tracking,
            Color = document.Masthead.Color,
            KeepWithNext = true,
        };
        ArticleTitle = document.Template is IssueTemplate.MultiItem
            ? Title(18_000, PageMetrics.Pitch)
            : Title(22_000, 35_000);
        var bold = document.Style.BoldSubheadings;
        Headings =
        [
            Level(1, FaceRole.Heading, bold: false),
            Level(2, FaceRole.Subheading, bold),
            Level(3, FaceRole.Body, bold),
            Level(4, FaceRole.Body, bold: false),
        ];
    }

    public ParagraphStyle MastheadName { get; }

    public ParagraphStyle ArticleTitle { get; }

    /// <summary>一、（一）1.（1） at index 0–3.</summary>
    public IReadOnlyList<ParagraphStyle> Headings { get; }

    public ParagraphStyle Body { get; } = Grid("BodyText", "正文段落", FaceRole.Body) with { FirstLineCharacters = 2 };

    public ParagraphStyle Mark { get; } = Grid("Mark", "标识", FaceRole.Heading) with { Alignment = Alignment.Left };

    public ParagraphStyle NumberLine { get; } = Grid("NumberLine", "期号", FaceRole.Body) with { Alignment = Alignment.Centered };

    public ParagraphStyle LetterNumber { get; } = Grid("LetterNumber", "信函字号", FaceRole.Body) with { Alignment = Alignment.Left };

    public ParagraphStyle SignerLine { get; } = Grid("SignerLine", "字号与签发人", FaceRole.Body) with
    {
        Alignment = Alignment.Left,
        LeftIndent = Cell,
        RightIndent = Cell,
    };

    public ParagraphStyle OrganLine { get; } = Grid("OrganLine", "编印单位与日期", FaceRole.Body) with { Alignment = Alignment.Left };

    public ParagraphStyle ContentsHeading { get; } = Grid("ContentsHeading", "要目标题", FaceRole.Heading) with
    {
        Alignment = Alignment.Centered,
        KeepWithNext = true,
    };

    public ParagraphStyle ContentsEntry { get; } = Grid("ContentsEntry", "要目条目", FaceRole.Subheading) with
    {
        Alignment = Alignment.Left,
        LeftIndent = 3 * Cell,
        FirstLineCharacters = -1,
    };

    public ParagraphStyle SectionTitle { get; } = Grid("SectionTitle", "栏目", FaceRole.Heading) with
    {
        Alignment = Alignment.Centered,
        KeepWithNext = true,
    };

    public ParagraphStyle EditorsNote { get; } = Grid("EditorsNote", "编者按", FaceRole.Subheading) with
    {
        FirstLineCharacters = 2,
        LeftIndent = 2 * Cell,
        RightIndent = 2 * Cell,
    };

    public ParagraphStyle Addressee { get; } = Grid("Addressee", "主送机关", FaceRole.Body) with { KeepWithNext = true };

    public ParagraphStyle AttachmentNote { get; } = Grid("AttachmentNote", "附件说明", FaceRole.Body);

    public ParagraphStyle Signature { get; } = Grid("Signature", "署名日期", FaceRole.Body) with
    {
        Alignment = Alignment.Right,
        RightIndent = 2 * Cell,
    };

    public ParagraphStyle Attribution { get; } = Grid("Attribution", "供稿署名", FaceRole.Subheading) with { Alignment = Alignment.Right };

    public ParagraphStyle AttachmentLabel { get; } = Grid("AttachmentLabel", "附件序号", FaceRole.Heading) with
    {
        Alignment = Alignment.Left,
        KeepWithNext = true,
    };

    public ParagraphStyle TableCaption { get; } = new("TableCaption", "表题", FaceRole.Heading, PageMetrics.SmallSize)
    {
        Alignment = Alignment.Centered,
        KeepWithNext = true,
    };

    public ParagraphStyle TableHead { get; } = new("TableHead", "表头", FaceRole.Heading, 12_000) { Pitch = 20_000, Alignment = Alignment.Centered };

    public ParagraphStyle TableCell { get; } = new("TableCell", "表格文字", FaceRole.Body, 12_000) { Pitch = 20_000, Alignment = Alignment.Left };

    public ParagraphStyle TableNumber { get; } = new("TableNumber", "表格数字", FaceRole.Body, 12_000) { Pitch = 20_000, Alignment = Alignment.Centered };

    public ParagraphStyle Colophon { get; } = new("Colophon", "报尾", FaceRole.Body, PageMetrics.SmallSize)
    {
        Pitch = 25_000,
        LeftIndent = PageMetrics.SmallSize,
        RightIndent = PageMetrics.SmallSize,
    };

    public ParagraphStyle ColophonCopies { get; } = new("ColophonCopies", "印数", FaceRole.Body, PageMetrics.SmallSize)
    {
        Pitch = 25_000,
        Alignment = Alignment.Right,
        RightIndent = PageMetrics.SmallSize,
    };

    public ParagraphStyle PageNumber { get; } = new("PageNumber", "页码", FaceRole.PageNumber, PageMetrics.SmallSize) { Pitch = 20_000, Alignment = Alignment.Left };

    private static ParagraphStyle Grid(string id, string name, FaceRole face) => new(id, name, face, PageMetrics.BodySize) { Tracking = PageMetrics.Tracking };

    private static ParagraphStyle Title(int size, int pitch) => new("ArticleTitle", "标题", FaceRole.Title, size)
    {
        Pitch = pitch,
        Alignment = Alignment.Centered,
        KeepWithNext = true,
        OutlineLevel = 0,
    };

    private static ParagraphStyle Level(int level, FaceRole face, bool bold) => Grid($"Level{level}", $"{"一二三四"[level - 1]}级标题", face) with
    {
        FirstLineCharacters = 2,
        KeepWithNext = true,
        OutlineLevel = level,
        Bold = bold,
    };
}
