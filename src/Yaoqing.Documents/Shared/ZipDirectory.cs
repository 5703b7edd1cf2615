using System.Buffers.Binary;

namespace Yaoqing.Documents.Shared;

/// <summary>The records of a zip file: end record (PK 5 6), central directory (PK 1 2), local headers (PK 3 4).</summary>
internal static class ZipDirectory
{
    private const int EndRecord = 22, CentralRecord = 46, LocalHeader = 30;

    public static (int Offset, int Size, int Count) Locate(ReadOnlySpan<byte> zip)
    {
        for (var at = zip.Length - EndRecord; at >= 0 && at >= zip.Length - EndRecord - 65_535; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]) != 0x06054B50) continue;
            var record = zip[at..];
            int count = U16(record, 10);
            long size = U32(record, 12), offset = U32(record, 16);
            if (offset + size > at || U16(record, 4) != 0) throw SafeZip.Damaged();
            return ((int)offset, (int)size, count);
        }
        throw SafeZip.Damaged();
    }

    public static List<SafeZipEntry> Read(ReadOnlyMemory<byte> zip, int offset, int size, int count)
    {
        var entries = new List<SafeZipEntry>(count);
        var directory = zip.Span.Slice(offset, size);
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < CentralRecord || U32(directory, 0) != 0x02014B50) throw SafeZip.Damaged();
            int name = U16(directory, 28), skip = name + U16(directory, 30) + U16(directory, 32), flags = U16(directory, 8);
            if (directory.Length < CentralRecord + skip) throw SafeZip.Damaged();
            entries.Add(new SafeZipEntry(
                ZipNames.Decode(directory.Slice(CentralRecord, name), isUtf8: (flags & 0x800) != 0),
                U32(directory, 24), U32(directory, 20), U32(directory, 16), U16(directory, 10), flags, U32(directory, 42)));
            directory = directory[(CentralRecord + skip)..];
        }
        return entries;
    }

    public static int DataStart(ReadOnlySpan<byte> zip, SafeZipEntry entry)
    {
        if (entry.HeaderOffset + LocalHeader > zip.Length) throw SafeZip.Damaged();
        var header = zip[(int)entry.HeaderOffset..];
        if (U32(header, 0) != 0x04034B50) throw SafeZip.Damaged();
        var start = entry.HeaderOffset + LocalHeader + U16(header, 26) + U16(header, 28);
        return start + entry.CompressedSize <= zip.Length ? (int)start : throw SafeZip.Damaged();
    }

    private static ushort U16(ReadOnlySpan<byte> at, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(at[offset..]);

    private static uint U32(ReadOnlySpan<byte> at, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(at[offset..]);
}
