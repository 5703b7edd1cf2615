using System.Buffers.Binary;
using System.Text;

namespace Yaoqing.Documents.Tests.Reading;

/// <summary>A compound file with one FAT sector, one directory sector and one data sector.</summary>
internal static class OleForge
{
    public static byte[] With(params string[] streams) => With([], streams);

    public static byte[] With(byte[] firstData, params string[] streams)
    {
        var file = new byte[512 * 4];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        for (var i = 0; i < 109; i++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76 + 4 * i), i == 0 ? 0 : 0xFFFFFFFF);
        foreach (var sector in (int[])[0, 1, 2]) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + 4 * sector), 0xFFFFFFFE);
        for (var i = 0; i < streams.Length && i < 4; i++)
        {
            var entry = file.AsSpan(1024 + 128 * i, 128);
            Encoding.Unicode.GetBytes(streams[i]).CopyTo(entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(streams[i].Length * 2 + 2));
            entry[66] = 2;
            BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], 2);
        }
        firstData.CopyTo(file, 1536);
        return file;
    }
}
