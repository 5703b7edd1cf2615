using System.Buffers.Binary;

namespace Yaoqing.Documents.Typesetting;

/// <summary>A cmap with two subtables: 3/1 format 4 for the basic plane, 3/10 format 12 for all; runs of neighbours share one entry.</summary>
internal static class SubsetCharacterMap
{
    public static byte[] Write(IReadOnlyDictionary<int, int> glyphs)
    {
        var runs = Runs(glyphs);
        var basic = Format4([.. runs.Where(run => run.Last < 0xFFFF)]);
        var full = Format12(runs);
        var table = new byte[20 + basic.Length + full.Length];
        Put16(table, 2, 2);
        Put16(table, 4, 3);
        Put16(table, 6, 1);
        Put32(table, 8, 20);
        Put16(table, 12, 3);
        Put16(table, 14, 10);
        Put32(table, 16, 20 + basic.Length);
        basic.CopyTo(table, 20);
        full.CopyTo(table, 20 + basic.Length);
        return table;
    }

    private static List<(int First, int Last, int Glyph)> Runs(IReadOnlyDictionary<int, int> glyphs)
    {
        var runs = new List<(int First, int Last, int Glyph)>();
        foreach (var (code, glyph) in glyphs.OrderBy(pair => pair.Key))
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Last + 1 == code && last.Glyph + code - last.First == glyph && code != 0x10000)
                runs[^1] = last with { Last = code };
            else
                runs.Add((code, code, glyph));
        }

        return runs;
    }

    private static byte[] Format4(List<(int First, int Last, int Glyph)> runs)
    {
        runs.Add((0xFFFF, 0xFFFF, 0));
        var count = runs.Count;
        var power = 1 << int.Log2(count);
        var table = new byte[16 + count * 8];
        Put16(table, 0, 4);
        Put16(table, 2, table.Length);
        Put16(table, 6, count * 2);
        Put16(table, 8, power * 2);
        Put16(table, 10, int.Log2(power));
        Put16(table, 12, (count - power) * 2);
        for (var i = 0; i < count; i++)
        {
            Put16(table, 14 + i * 2, runs[i].Last);
            Put16(table, 16 + count * 2 + i * 2, runs[i].First);
            Put16(table, 16 + count * 4 + i * 2, (runs[i].Glyph - runs[i].First) & 0xFFFF);
        }

        return table;
    }

    private static byte[] Format12(List<(int First, int Last, int Glyph)> runs)
    {
        var table = new byte[16 + runs.Count * 12];
        Put16(table, 0, 12);
        Put32(table, 4, table.Length);
        Put32(table, 12, runs.Count);
        for (var i = 0; i < runs.Count; i++)
        {
            Put32(table, 16 + i * 12, runs[i].First);
            Put32(table, 20 + i * 12, runs[i].Last);
            Put32(table, 24 + i * 12, runs[i].Glyph);
        }

        return table;
    }

    private static void Put16(byte[] table, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);

    private static void Put32(byte[] table, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at), value);
}
