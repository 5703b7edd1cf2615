namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Code point → glyph of an OpenType cmap: the best Unicode subtable among 3/10, 0/4+ (format 12) and 3/1, 0/x (format 4).
/// Both formats are turned into sorted ranges, searched by bisection.
/// </summary>
internal sealed class CharacterMap
{
    private readonly List<Segment> segments = [];

    private CharacterMap()
    {
    }

    public static CharacterMap Read(SfntReader cmap)
    {
        var map = new CharacterMap();
        var (offset, format) = BestSubtable(cmap);
        if (format == 12)
            map.ReadFormat12(cmap, offset);
        else if (format == 4)
            map.ReadFormat4(cmap, offset);
        map.segments.Sort((a, b) => a.First.CompareTo(b.First));
        return map;
    }

    public ushort GlyphOf(int codePoint)
    {
        int low = 0, high = segments.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var segment = segments[middle];
            if (codePoint < segment.First)
                high = middle - 1;
            else if (codePoint > segment.Last)
                low = middle + 1;
            else
                return segment.GlyphOf(codePoint);
        }

        return 0;
    }

    private static (int Offset, int Format) BestSubtable(SfntReader cmap)
    {
        var best = (Offset: 0, Format: 0, Rank: 0);
        var count = cmap.UInt16(2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (cmap.UInt16(4 + i * 8), cmap.UInt16(6 + i * 8));
            var offset = cmap.Offset(8 + i * 8);
            var format = (int)cmap.UInt16(offset);
            var isUnicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            var rank = !isUnicode ? 0 : format == 12 ? 2 : format == 4 ? 1 : 0;
            if (rank > best.Rank)
                best = (offset, format, rank);
        }

        return (best.Offset, best.Format);
    }

    private void ReadFormat12(SfntReader cmap, int offset)
    {
        var groups = cmap.Offset(offset + 12);
        for (var i = 0; i < groups; i++)
        {
            var at = offset + 16 + i * 12;
            segments.Add(new(cmap.Offset(at), cmap.Offset(at + 4), cmap.Offset(at + 8), null));
        }
    }

    private void ReadFormat4(SfntReader cmap, int offset)
    {
        var doubled = cmap.UInt16(offset + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var last = cmap.UInt16(offset + 14 + i);
            var first = cmap.UInt16(offset + 16 + doubled + i);
            var delta = cmap.UInt16(offset + 16 + 2 * doubled + i);
            var rangeAt = offset + 16 + 3 * doubled + i;
            var range = cmap.UInt16(rangeAt);
            if (first > last || first == 0xFFFF)
                continue;
            if (range == 0)
                segments.Add(new(first, last, first + delta, null));
            else
                segments.Add(new(first, last, 0, Glyphs(cmap, rangeAt + range, last - first + 1, delta)));
        }
    }

    private static ushort[] Glyphs(SfntReader cmap, int at, int count, int delta)
    {
        var glyphs = new ushort[count];
        for (var i = 0; i < count && at + 2 * i + 1 < cmap.Length; i++)
        {
            var glyph = cmap.UInt16(at + 2 * i);
            glyphs[i] = (ushort)(glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
        }

        return glyphs;
    }

    private readonly record struct Segment(int First, int Last, int Start, ushort[]? Glyphs)
    {
        public ushort GlyphOf(int codePoint) => Glyphs is null ? (ushort)((Start + codePoint - First) & 0xFFFF) : Glyphs[codePoint - First];
    }
}
