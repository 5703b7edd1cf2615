using System.Collections.Concurrent;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// The tables of one face of an OpenType file or collection, read from disk one by one when asked for: a collection of 20 MB is never held.
/// <code>
/// file:  sfnt version | numTables … then numTables × { tag, checksum, offset, length }
/// ttcf:  "ttcf" version numFonts then numFonts × offset of such a directory; offsets count from the start of the file
/// </code>
/// </summary>
internal sealed class SfntTables
{
    private const uint Collection = 0x74746366;
    private const int MostFaces = 64;

    private readonly string path;
    private readonly Dictionary<string, (int Offset, int Length)> places = [];
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> tables = new();

    public SfntTables(string path, int index)
    {
        this.path = path;
        var start = Read(path, 0, 12);
        var directory = start.UInt32(0) == Collection ? Read(path, 12 + 4 * index, 4).Offset(0) : 0;
        var count = Read(path, directory, 12).UInt16(4);
        var records = Read(path, directory + 12, count * 16);
        for (var i = 0; i < count; i++)
            places[Encoding.ASCII.GetString(records.Span(i * 16, 4))] = (records.Offset(i * 16 + 8), records.Offset(i * 16 + 12));
    }

    public static int CountFaces(string path)
    {
        var start = Read(path, 0, 12);
        return start.UInt32(0) == Collection ? Math.Min(MostFaces, start.Offset(8)) : 1;
    }

    public bool Has(string tag) => places.ContainsKey(tag);

    public SfntReader this[string tag] => new(Bytes(tag));

    public ReadOnlyMemory<byte> Bytes(string tag) => tables.GetOrAdd(tag, static (name, self) => self.places.TryGetValue(name, out var place)
        ? ReadBytes(self.path, place.Offset, place.Length)
        : throw new InvalidDataException($"font table {name} is missing"), this);

    private static SfntReader Read(string path, int offset, int length) => new(ReadBytes(path, offset, length));

    // Shorter than asked for where the file ends; reading past it then throws in the reader.
    private static byte[] ReadBytes(string path, int offset, int length)
    {
        using var file = File.OpenHandle(path);
        var available = Math.Clamp(RandomAccess.GetLength(file) - offset, 0, length);
        var bytes = new byte[available];
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(done), offset + done);
            if (read == 0)
                break;
            done += read;
        }

        return bytes;
    }
}
