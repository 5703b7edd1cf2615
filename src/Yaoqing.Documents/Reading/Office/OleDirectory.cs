using System.Buffers.Binary;
using System.Text;

namespace Yaoqing.Documents.Reading.Office;

/// <summary>
/// Names in a compound file (MS-CFB): a header of 512 bytes, sectors of 2^shift bytes chained by a FAT whose first 109
/// sector numbers are in the header; the directory is a chain of 128-byte entries (UTF-16 name, length at 64, first sector
/// at 116). Only the directory is read, to tell formats apart and to see macros and encryption before any program opens it.
/// </summary>
internal sealed class OleDirectory
{
    private const int MaxSectors = 4_096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private readonly ReadOnlyMemory<byte> file;
    private readonly int sectorSize;
    private readonly Dictionary<string, uint> firstSectors = new(StringComparer.OrdinalIgnoreCase);

    private OleDirectory(ReadOnlyMemory<byte> file, int sectorSize)
    {
        this.file = file;
        this.sectorSize = sectorSize;
    }

    public bool Has(string name) => firstSectors.ContainsKey(name);

    public bool HasMacros => Has("Macros") || Has("_VBA_PROJECT") || Has("_VBA_PROJECT_CUR") || Has("VBA");

    /// <summary>The FIB of a Word file says that it is encrypted or obfuscated (MS-DOC 2.5.2, bit F).</summary>
    public bool IsEncryptedWord => firstSectors.TryGetValue("WordDocument", out var first) && Sector(first) is { Length: >= 12 } fib && (fib[11] & 1) != 0;

    public static OleDirectory Read(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        if (span.Length < 512) throw Damaged();
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(span[30..]);
        if (shift is not (9 or 12)) throw Damaged();
        var ole = new OleDirectory(file, 1 << shift);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(span[48..]);
        for (var count = 0; sector < EndOfChain - 1; count++)
        {
            var entries = ole.Sector(sector);
            if (entries.Length == 0 || count > MaxSectors) throw Damaged();
            ole.ReadEntries(entries);
            sector = ole.Next(sector);
        }
        return ole;
    }

    private static ReadRefusedException Damaged() =>
        new("ole.damaged", "文件已损坏，无法读出。请用 Word 或 WPS 打开另存为 docx 后重新报送。");

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = ((long)number + 1) * sectorSize;
        return start + sectorSize <= file.Length ? file.Span.Slice((int)start, sectorSize) : [];
    }

    private uint Next(uint sector)
    {
        var perSector = sectorSize / 4;
        var fat = sector / (uint)perSector;
        if (fat >= 109) return EndOfChain;
        var fatSector = Sector(BinaryPrimitives.ReadUInt32LittleEndian(file.Span[(int)(76 + 4 * fat)..]));
        return fatSector.Length == 0 ? EndOfChain : BinaryPrimitives.ReadUInt32LittleEndian(fatSector[(int)(sector % (uint)perSector * 4)..]);
    }

    private void ReadEntries(ReadOnlySpan<byte> entries)
    {
        for (; entries.Length >= 128; entries = entries[128..])
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(entries[64..]);
            if (length is < 2 or > 64 || entries[66] == 0) continue;
            firstSectors.TryAdd(Encoding.Unicode.GetString(entries[..(length - 2)]), BinaryPrimitives.ReadUInt32LittleEndian(entries[116..]));
        }
    }
}
