using System.Buffers.Binary;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// A TrueType file with only the glyphs a document uses. Glyphs are numbered by code point, not by outline: two characters that share an
/// outline get two glyphs, so that text copied out of PDF or OFD is exactly the text set.
/// <code>
/// glyph 0 .notdef, 1…n the characters in code point order, n+1… parts of composite glyphs
/// tables: OS/2 cmap cvt fpgm glyf head hhea hmtx loca maxp name post prep  (sorted by tag; long loca; checksums filled in)
/// </code>
/// </summary>
internal sealed class FontSubset
{
    private readonly List<int> originals = [0];
    private readonly Dictionary<int, int> parts = [];

    public FontSubset(FontFace face, IEnumerable<(int CodePoint, ushort Glyph)> used)
    {
        Face = face;
        Characters = [.. used.DistinctBy(character => character.CodePoint).OrderBy(character => character.CodePoint)];
        foreach (var character in Characters)
        {
            Glyphs[character.CodePoint] = originals.Count;
            originals.Add(character.Glyph);
        }

        File = Build();
    }

    public FontFace Face { get; }

    public IReadOnlyList<(int CodePoint, ushort Glyph)> Characters { get; }

    /// <summary>Code point → glyph of the subset.</summary>
    public Dictionary<int, int> Glyphs { get; } = [];

    public byte[] File { get; }

    private byte[] Build()
    {
        var outlines = Outlines(out var locations);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["loca"] = locations,
            ["head"] = Head(),
            ["hhea"] = Patched("hhea", 34, (ushort)originals.Count),
            ["maxp"] = Patched("maxp", 4, (ushort)originals.Count),
            ["hmtx"] = Metrics(),
            ["cmap"] = SubsetCharacterMap.Write(Glyphs),
            ["post"] = Post(),
        };
        foreach (var tag in new[] { "cvt ", "fpgm", "prep", "OS/2", "name" })
        {
            if (Face.Tables.Has(tag))
                tables[tag] = Face.Tables.Bytes(tag).ToArray();
        }

        return SfntFile.Write(tables);
    }

    private byte[] Outlines(out byte[] locations)
    {
        var data = new MemoryStream();
        var offsets = new List<int>();
        for (var glyph = 0; glyph < originals.Count; glyph++)
        {
            offsets.Add((int)data.Length);
            var outline = Face.OutlineOf(originals[glyph]).ToArray();
            if (outline.Length >= 10 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                RenumberParts(outline);
            data.Write(outline);
            while (data.Length % 4 != 0)
                data.WriteByte(0);
        }

        offsets.Add((int)data.Length);
        locations = new byte[offsets.Count * 4];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(i * 4), offsets[i]);
        return data.ToArray();
    }

    // Components follow the ten bytes of the header: flags, glyph, then arguments and a scale whose sizes the flags tell.
    private void RenumberParts(byte[] outline)
    {
        const int wordArguments = 0x0001, scale = 0x0008, more = 0x0020, twoScales = 0x0040, matrix = 0x0080;
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var original = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)PartOf(original));
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2);
            at += (flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
        }
        while ((flags & more) != 0);
    }

    private int PartOf(int original)
    {
        if (parts.TryGetValue(original, out var part))
            return part;
        parts[original] = originals.Count;
        originals.Add(original);
        return parts[original];
    }

    private byte[] Head()
    {
        var head = Face.Tables.Bytes("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private byte[] Patched(string tag, int at, ushort value)
    {
        var table = Face.Tables.Bytes(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), value);
        return table;
    }

    private byte[] Metrics()
    {
        var metrics = new byte[originals.Count * 4];
        for (var i = 0; i < originals.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), (ushort)Face.AdvanceOf(originals[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(i * 4 + 2), (short)Face.LeftBearingOf(originals[i]));
        }

        return metrics;
    }

    // Version 3: no glyph names.
    private static byte[] Post()
    {
        var post = new byte[32];
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        return post;
    }
}
