using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// The numbered objects of a PDF file. Numbers are taken first (<see cref="Reserve"/>), so objects may refer to each other in any order;
/// the file is written once, in number order, with a classic cross-reference table. Streams are deflated.
/// </summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> bodies = [];

    public int Reserve()
    {
        bodies.Add(null);
        return bodies.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => bodies[number - 1] = Encoding.Latin1.GetBytes(body);

    public int AddStream(byte[] data, string entries = "", bool compress = true)
    {
        var number = Reserve();
        SetStream(number, data, entries, compress);
        return number;
    }

    public void SetStream(int number, byte[] data, string entries = "", bool compress = true)
    {
        var content = compress ? Deflate(data) : data;
        var filter = compress ? "/Filter/FlateDecode" : "";
        var head = Encoding.Latin1.GetBytes($"<<{entries}{filter}/Length {content.Length}>>\nstream\n");
        bodies[number - 1] = [.. head, .. content, .. "\nendstream"u8];
    }

    public byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        var offsets = new long[bodies.Count];
        for (var i = 0; i < bodies.Count; i++)
        {
            offsets[i] = file.Length;
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(bodies[i] ?? "null"u8.ToArray());
            file.Write("\nendobj\n"u8);
        }

        var digest = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var start = file.Length;
        var table = new StringBuilder($"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        table.Append($"trailer\n<</Size {bodies.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]>>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }

    /// <summary>A text string in UTF-16 with its mark.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>Points from mpt with at most three decimals.</summary>
    public static string Points(int mpt) => (mpt / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    private static byte[] Deflate(byte[] data)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return buffer.ToArray();
    }
}
