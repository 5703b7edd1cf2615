using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>The name table: family (1, 16) and full names (4) in every language, decoded as UTF-16 or, for old Chinese records, GBK.</summary>
internal static class FontNames
{
    private const int Family = 1, Full = 4, TypographicFamily = 16;

    public static IReadOnlyList<string> Read(SfntReader table)
    {
        var names = new List<string>();
        var count = table.UInt16(2);
        var storage = table.UInt16(4);
        for (var i = 0; i < count; i++)
        {
            var at = 6 + i * 12;
            if (table.UInt16(at + 6) is not (Family or Full or TypographicFamily))
                continue;
            var text = Decode(table.Span(storage + table.UInt16(at + 10), table.UInt16(at + 8)), table.UInt16(at), table.UInt16(at + 2));
            if (text.Length > 0 && !names.Contains(text, StringComparer.OrdinalIgnoreCase))
                names.Add(text);
        }

        return names;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, int platform, int encoding) => (platform, encoding) switch
    {
        (3, 3) => Gbk(bytes),
        (0 or 3, _) => Encoding.BigEndianUnicode.GetString(bytes),
        (1, 25) => Gbk(bytes),
        (1, 0) => Encoding.Latin1.GetString(bytes),
        _ => "",
    };

    // Some tools write GBK pairs as 16-bit units with a zero byte before ASCII.
    private static string Gbk(ReadOnlySpan<byte> bytes)
    {
        var plain = bytes.ToArray().Where(b => b != 0).ToArray();
        return CodePagesEncodingProvider.Instance.GetEncoding(936)?.GetString(plain) ?? "";
    }
}
