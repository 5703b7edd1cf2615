using System.Buffers.Binary;
using System.Text;

namespace Yaoqing.Documents.Tests.Reading;

/// <summary>Heads of pictures that claim any size; there are no pixels behind them.</summary>
internal static class PictureForge
{
    public static byte[] Of(string name, int width, int height) => Path.GetExtension(name) switch
    {
        ".png" => Png(width, height),
        ".bmp" => Bmp(width, height),
        ".gif" => [.. "GIF89a"u8, Low(width), High(width), Low(height), High(height), 0, 0, 0],
        _ => [0xFF, 0xD8, .. Frame(width, height), 0xFF, 0xD9],
    };

    /// <summary>A jpg with a segment APP1 “Exif” that carries <paramref name="words"/> before its frame.</summary>
    public static byte[] WithExif(int width, int height, string words)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(words)];
        return [0xFF, 0xD8, 0xFF, 0xE1, High(exif.Length + 2), Low(exif.Length + 2), .. exif, .. Frame(width, height), 0xFF, 0xD9];
    }

    // SOF0: length 17, 8 bits, height, width, three components.
    private static byte[] Frame(int width, int height) =>
        [0xFF, 0xC0, 0, 17, 8, High(height), Low(height), High(width), Low(width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];

    private static byte High(int number) => (byte)(number >> 8 & 0xFF);

    private static byte Low(int number) => (byte)(number & 0xFF);

    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, .. new byte[8], 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    private static byte[] Bmp(int width, int height)
    {
        var bmp = new byte[54];
        "BM"u8.CopyTo(bmp);
        bmp[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(22), height);
        return bmp;
    }
}
