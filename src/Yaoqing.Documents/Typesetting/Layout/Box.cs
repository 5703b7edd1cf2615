namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// What the paginator stacks: one line of text, one row of a table, or one rule. Positions inside are relative to the box's upper edge;
/// x counts from the paper's left edge. A box is never split.
/// </summary>
internal sealed record Box(int Height)
{
    public int Before { get; init; }

    public int After { get; init; }

    public IReadOnlyList<GlyphRun> Runs { get; init; } = [];

    public IReadOnlyList<PlacedRule> Rules { get; init; } = [];

    public bool KeepWithNext { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>Head rows drawn again where this row starts a page.</summary>
    public IReadOnlyList<Box> RepeatedAbove { get; init; } = [];

    /// <summary>Text after a table leaves half a line or more and returns to the grid of lines.</summary>
    public bool SnapsAfter { get; init; }

    /// <summary>The whole box moves so that its ink starts here, from the paper's head (masthead names).</summary>
    public int? InkTop { get; init; }

    public string? Bookmark { get; init; }

    public int BookmarkLevel { get; init; }
}
