namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// The directory of an OpenType file or collection:
/// <code>
/// file:  sfnt version | numTables … then numTables × { tag, checksum, offset, length }
/// ttcf:  "ttcf" version numFonts then numFonts × offset of such a directory; offsets count from the start of the file
/// </code>
/// </summary>
internal sealed class SfntTables
{
    private const uint Collection = 0x74746366;
    private readonly Dictionary<string, (int Offset, int Length)> places;
    private readonly SfntReader reader;

    private SfntTables(SfntReader reader, int directory)
    {
        this.reader = reader;
        var count = reader.UInt16(directory + 4);
        places = new(count);
        for (var i = 0; i < count; i++)
        {
            var record = directory + 12 + i * 16;
            var tag = System.Text.Encoding.ASCII.GetString(reader.Span(record, 4));
            places[tag] = (reader.Offset(record + 8), reader.Offset(record + 12));
        }
    }

    public static int CountFaces(SfntReader reader) => reader.UInt32(0) == Collection ? reader.Offset(8) : 1;

    public static SfntTables Of(SfntReader reader, int index) =>
        new(reader, reader.UInt32(0) == Collection ? reader.Offset(12 + 4 * index) : 0);

    public bool Has(string tag) => places.ContainsKey(tag);

    public int LengthOf(string tag) => places.TryGetValue(tag, out var place) ? place.Length : 0;

    public SfntReader this[string tag] => places.TryGetValue(tag, out var place)
        ? new SfntReader(reader.Slice(place.Offset, Math.Min(place.Length, reader.Length - place.Offset)))
        : throw new InvalidDataException($"font table {tag} is missing");

    public ReadOnlyMemory<byte> Bytes(string tag)
    {
        var place = places[tag];
        return reader.Slice(place.Offset, Math.Min(place.Length, reader.Length - place.Offset));
    }
}
