using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Yaoqing.Documents.Tests.Reading;

/// <summary>Writes zip files that no honest tool would write: sizes, names, flags and places are as told.</summary>
#pragma warning disable CA1001 // memory streams hold nothing to release
internal sealed class ZipForge
{
    private readonly MemoryStream file = new();
    private readonly MemoryStream directory = new();
    private ushort count;

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(content);
        return packed.ToArray();
    }

    public ZipForge Text(string name, string content) => Entry(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(content));

    public ZipForge Entry(byte[] name, byte[] content, uint? declaredSize = null, uint? declaredCrc = null, ushort flags = 0, byte[]? packed = null)
    {
        var data = packed ?? Deflate(content);
        var (offset, crc, size) = ((uint)file.Position, declaredCrc ?? Yaoqing.Documents.Shared.Crc32.Of(content), declaredSize ?? (uint)content.Length);
        Span<byte> local = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034B50);
        Common(local[4..], flags, crc, (uint)data.Length, size, name);
        file.Write(local);
        file.Write(name);
        file.Write(data);
        Span<byte> central = stackalloc byte[46];
        BinaryPrimitives.WriteUInt32LittleEndian(central, 0x02014B50);
        Common(central[6..], flags, crc, (uint)data.Length, size, name);
        BinaryPrimitives.WriteUInt32LittleEndian(central[42..], offset);
        directory.Write(central);
        directory.Write(name);
        count++;
        return this;
    }

    public byte[] Build()
    {
        var start = (uint)file.Position;
        file.Write(directory.ToArray());
        Span<byte> end = stackalloc byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        file.Write(end);
        return file.ToArray();
    }

    private static void Common(Span<byte> at, ushort flags, uint crc, uint packed, uint size, byte[] name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], flags);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], 8);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], packed);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)name.Length);
    }
}
