using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Yaoqing.App.Publishing;

/// <summary>What is kept of a published issue: the files that people download, and its pages as drawings, packed, which never change again.</summary>
public static class IssueFormats
{
    private const string Page = "svg-";
    private static readonly string[] Downloads = ["docx", "pdf", "ofd"];

    /// <summary>The downloads among the stored formats, in the order of the buttons.</summary>
    public static IReadOnlyList<string> Printed(IEnumerable<string> stored) => [.. Downloads.Intersect(stored)];

    /// <summary>The media type of a download; null for what is none.</summary>
    public static string? MediaType(string format) => format switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" => "application/pdf",
        "ofd" => "application/ofd",
        _ => null,
    };

    internal static string OfPage(int page) => Page + page.ToString(CultureInfo.InvariantCulture);

    internal static bool IsPage(string format) => format.StartsWith(Page, StringComparison.Ordinal);

    internal static byte[] Pack(string drawing)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(drawing));
        return packed.ToArray();
    }

    internal static string Unpack(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
