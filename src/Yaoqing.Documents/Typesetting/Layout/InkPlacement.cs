namespace Yaoqing.Documents.Typesetting;

/// <summary>Where ink really is: the standard measures edges of marks, not of line boxes, and faces differ. Falls back on nominal ink without outlines.</summary>
internal static class InkPlacement
{
    /// <summary>The upper edge of a box whose tallest ink shall start at <paramref name="inkTop"/>.</summary>
    public static int BoxTop(Box box, int inkTop, int fallback)
    {
        if (box.Runs.Count == 0)
            return fallback;
        var highest = box.Runs.Max(run => run.Glyphs.Max(glyph => Head(run, glyph)));
        return inkTop + highest - box.Runs[0].Baseline;
    }

    /// <summary>The middle of the run's first glyph above its baseline.</summary>
    public static int MiddleOverBaseline(GlyphRun run)
    {
        if (run.Face.Outlines is not { } face)
            return run.Size * 38 / 100;
        var bounds = face.BoundsOf(run.Glyphs[0].Glyph);
        return (int)((long)(bounds.Head + bounds.Foot) * run.Size / face.UnitsPerEm / 2);
    }

    private static int Head(GlyphRun run, PlacedGlyph glyph) => run.Face.Outlines is { } face
        ? (int)((long)face.BoundsOf(glyph.Glyph).Head * run.Size / face.UnitsPerEm)
        : run.Size * 85 / 100;
}
