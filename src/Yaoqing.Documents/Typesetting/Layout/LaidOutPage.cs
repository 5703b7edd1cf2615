namespace Yaoqing.Documents.Typesetting;

/// <summary>One page. Lengths in mpt from the paper's upper left corner, y downwards.</summary>
internal sealed record LaidOutPage(int Number, IReadOnlyList<GlyphRun> Runs, IReadOnlyList<PlacedRule> Rules);

/// <summary>Glyphs of one face and size on one baseline. <paramref name="Node"/> is the place in the structure, −1 for page numbers.</summary>
internal sealed record GlyphRun(RunFace Face, int Size, string Color, int Baseline, IReadOnlyList<PlacedGlyph> Glyphs, int Node)
{
    public string Text => string.Concat(Glyphs.Select(glyph => char.ConvertFromUtf32(glyph.CodePoint)));
}

/// <summary>The face of a run: its outlines where the machine has them, the name the office uses, and whether it is drawn heavier.</summary>
internal sealed record RunFace(FontFace? Outlines, string Name, bool IsHeavy);

/// <summary>One glyph: its origin and the room it takes.</summary>
internal readonly record struct PlacedGlyph(int CodePoint, ushort Glyph, int X, int Advance);

/// <summary>A straight rule between two points, drawn with the given thickness.</summary>
internal readonly record struct PlacedRule(int X1, int Y1, int X2, int Y2, int Thickness, string Color);

/// <summary>A node of the document's structure: H1, P, Table, TR, TD …; parents come before their children, −1 is the document.</summary>
internal sealed record StructureNode(int Parent, string Type);

/// <summary>A bookmark: where its line starts.</summary>
internal sealed record BookmarkEntry(string Title, int Level, int Page, int Y);
