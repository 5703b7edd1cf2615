using System.Collections.Concurrent;

namespace Yaoqing.Documents.Typesetting;

/// <summary>One TrueType face in use: glyphs, advances and outline bounds in font units. Read once, then immutable.</summary>
internal sealed class FontFace
{
    private readonly SfntTables tables;
    private readonly CharacterMap characters;
    private readonly SfntReader metrics;
    private readonly SfntReader locations;
    private readonly SfntReader outlines;
    private readonly int fullMetrics;
    private readonly bool longLocations;
    private readonly ConcurrentDictionary<int, ushort> glyphs = new();

    private FontFace(FontFaceInfo info, SfntTables tables)
    {
        Info = info;
        this.tables = tables;
        var head = tables["head"];
        UnitsPerEm = head.UInt16(18);
        longLocations = head.Int16(50) != 0;
        Bounds = new(head.Int16(36), head.Int16(38), head.Int16(40), head.Int16(42));
        var hhea = tables["hhea"];
        (Ascent, Descent) = (hhea.Int16(4), hhea.Int16(6));
        fullMetrics = hhea.UInt16(34);
        GlyphCount = tables["maxp"].UInt16(4);
        metrics = tables["hmtx"];
        locations = tables["loca"];
        outlines = tables["glyf"];
        characters = CharacterMap.Read(tables["cmap"]);
    }

    public FontFaceInfo Info { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public GlyphBounds Bounds { get; }

    public SfntTables Tables => tables;

    public static FontFace Load(FontFaceInfo info) => new(info, new SfntTables(info.Path, info.Index));

    /// <summary>Glyph 0 means that the face lacks the character.</summary>
    public ushort GlyphOf(int codePoint) => glyphs.GetOrAdd(codePoint, static (code, map) => map.GlyphOf(code), characters);

    public int AdvanceOf(int glyph) => metrics.UInt16(4 * Math.Min(glyph, fullMetrics - 1));

    public int LeftBearingOf(int glyph) => glyph < fullMetrics
        ? metrics.Int16(4 * glyph + 2)
        : 4 * fullMetrics + 2 * (glyph - fullMetrics) + 2 <= metrics.Length ? metrics.Int16(4 * fullMetrics + 2 * (glyph - fullMetrics)) : 0;

    public ReadOnlyMemory<byte> OutlineOf(int glyph)
    {
        if (glyph >= GlyphCount)
            return default;
        var (from, to) = longLocations
            ? (locations.Offset(4 * glyph), locations.Offset(4 * glyph + 4))
            : (2 * locations.UInt16(2 * glyph), 2 * locations.UInt16(2 * glyph + 2));
        return to > from && to <= outlines.Length ? outlines.Slice(from, to - from) : default;
    }

    /// <summary>The ink of a glyph; empty for blanks.</summary>
    public GlyphBounds BoundsOf(int glyph)
    {
        var outline = OutlineOf(glyph);
        if (outline.Length < 10)
            return default;
        var reader = new SfntReader(outline);
        return new(reader.Int16(2), reader.Int16(4), reader.Int16(6), reader.Int16(8));
    }
}

/// <summary>A box in font units, y upwards.</summary>
internal readonly record struct GlyphBounds(int Left, int Foot, int Right, int Head);
