using System.Buffers.Binary;

namespace Yaoqing.Documents.Reading;

/// <summary>Format and pixel size out of the first bytes of a png, jpg, gif or bmp; nothing is decoded.</summary>
internal sealed record ImageHeader(string Format, int Width, int Height)
{
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 24 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return new ImageHeader("png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]) & int.MaxValue, BinaryPrimitives.ReadInt32BigEndian(bytes[20..]) & int.MaxValue);
        if (bytes.Length >= 10 && bytes.StartsWith("GIF8"u8))
            return new ImageHeader("gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        if (bytes.Length >= 26 && bytes.StartsWith("BM"u8) && bytes[14] == 40)
            return new ImageHeader("bmp", BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]) & int.MaxValue, BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]) & int.MaxValue);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(bytes) : null;
    }

    // JPEG: segments FF xx length …; SOF0–SOF15 (without DHT, JPG, DAC) carry height and width.
    private static ImageHeader Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new ImageHeader("jpg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return new ImageHeader("jpg", 0, 0);
    }
}
