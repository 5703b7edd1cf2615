namespace Yaoqing.Documents.Typesetting;

/// <summary>What a reader's software should hold a piece for; becomes the tag of PDF and the outline of docx.</summary>
internal enum PieceTag
{
    Paragraph,
    Title,
    Heading,
}

/// <summary>Text in one face within a paragraph; a line feed in a title forces a new line.</summary>
internal sealed record TextRun(string Text, FaceRole Face, bool Bold = false)
{
    /// <summary>The last character of a wide-set name: the space behind it would push the name off the middle.</summary>
    public bool IsUntracked { get; init; }

    /// <summary>Not parted between lines where a line can hold it: “（县水利局）”. Word knows no such property; docx breaks as Word does.</summary>
    public bool IsUnbroken { get; init; }
}

/// <summary>One printed thing between head and colophon, top to bottom; the same stream feeds docx and the page engine. Lengths in mpt.</summary>
internal abstract record Piece
{
    /// <summary>Empty space above; dropped where the piece starts a page other than the first.</summary>
    public int Before { get; init; }
}

/// <summary>A paragraph.</summary>
internal sealed record TextPiece(ParagraphStyle Style, IReadOnlyList<TextRun> Runs) : Piece
{
    public PieceTag Tag { get; init; }

    /// <summary>Text against the right edge of the last line (date beside the organ).</summary>
    public IReadOnlyList<TextRun> Right { get; init; } = [];

    public int After { get; init; }

    /// <summary>Replaces the style's right indent.</summary>
    public int? RightIndent { get; init; }

    /// <summary>Where the top of the ink lies, from the paper's head; for masthead names.</summary>
    public int? InkTop { get; init; }

    /// <summary>Entry in the bookmarks, level 0 for articles; null for none.</summary>
    public string? Bookmark { get; init; }

    public int BookmarkLevel { get; init; }

    /// <summary>Replaces the style's first-line indent and hangs the other lines (附件说明), in characters.</summary>
    public int? HangingCharacters { get; init; }

    /// <summary>Not parted from the piece that follows.</summary>
    public bool KeepWithNext { get; init; }

    public bool StartsPage { get; init; }

    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A horizontal rule, its space under what stands above.</summary>
internal sealed record RulePiece(string Color, int Thickness) : Piece
{
    /// <summary>Double red rule of a letter, 170 mm wide, thick over thin.</summary>
    public bool IsLetterRule { get; init; }
}

/// <summary>A ruled table.</summary>
internal sealed record TablePiece(Table Table, IReadOnlyList<int> ColumnWidths) : Piece;

/// <summary>One row of the colophon with the rule above it.</summary>
internal sealed record ColophonRow(string Label, string Text)
{
    /// <summary>Against the right edge of the last line (印发日期).</summary>
    public string Right { get; init; } = "";

    /// <summary>On a line of its own against the right edge (共印96份).</summary>
    public string OwnLine { get; init; } = "";
}

/// <summary>Everything that is printed, in order, with its styles.</summary>
internal sealed record ComposedIssue(StyleSheet Styles, IReadOnlyList<Piece> Head, IReadOnlyList<Piece> Flow, IReadOnlyList<ColophonRow> Colophon)
{
    /// <summary>信函格式: rules at head and foot of page 1, which carries no number; a colophon without rules (GB/T 9704-2012 第 10.1 条).</summary>
    public bool IsLetter { get; init; }
}
