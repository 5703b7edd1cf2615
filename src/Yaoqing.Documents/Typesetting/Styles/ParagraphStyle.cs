namespace Yaoqing.Documents.Typesetting;

/// <summary>The five faces of an official sheet; their names are in <see cref="IssueStyle"/>.</summary>
internal enum FaceRole
{
    Body,
    Title,
    Heading,
    Subheading,
    PageNumber,
}

internal enum Alignment
{
    Justified,
    Left,
    Centered,
    Right,
}

/// <summary>One named style: the same record draws the pages and becomes a docx style. Lengths in mpt.</summary>
internal sealed record ParagraphStyle(string Id, string Name, FaceRole Face, int Size)
{
    public int Pitch { get; init; } = PageMetrics.Pitch;

    public Alignment Alignment { get; init; } = Alignment.Justified;

    /// <summary>Space added after each character, −0.25 pt for 3号 so that it stands in its cell.</summary>
    public int Tracking { get; init; }

    /// <summary>首行缩进 in characters; negative hangs.</summary>
    public int FirstLineCharacters { get; init; }

    public int LeftIndent { get; init; }

    public int RightIndent { get; init; }

    public bool KeepWithNext { get; init; }

    public bool Bold { get; init; }

    /// <summary>RRGGBB; black by default.</summary>
    public string Color { get; init; } = "000000";

    /// <summary>大纲级别, 0 for titles; −1 for text.</summary>
    public int OutlineLevel { get; init; } = -1;

    /// <summary>Advance of one full-width character.</summary>
    public int Cell => Size + Tracking;

    public int FirstLineIndent => FirstLineCharacters * Cell;
}
