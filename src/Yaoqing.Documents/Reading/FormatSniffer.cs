using System.Text;
using Yaoqing.Documents.Reading.Office;
using Yaoqing.Documents.Shared;

namespace Yaoqing.Documents.Reading;

/// <summary>Tells a file's format by its content; the name decides only between txt and eml, and doc and wps.</summary>
internal static class FormatSniffer
{
    private static readonly (byte[] Magic, string Format)[] Magics =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "ole"),
        ("{\\rtf"u8.ToArray(), "rtf"),
        ("%PDF-"u8.ToArray(), "pdf"),
        ("PK\x03\x04"u8.ToArray(), "zip"),
        ("PK\x05\x06"u8.ToArray(), "zip"),
        ("Rar!"u8.ToArray(), "rar"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
        ([0x1F, 0x8B], "gz"),
        ([0x89, 0x50, 0x4E, 0x47], "png"),
        ([0xFF, 0xD8, 0xFF], "jpg"),
        ("GIF8"u8.ToArray(), "gif"),
        ("BM"u8.ToArray(), "bmp"),
        ([0x49, 0x49, 0x2A, 0x00], "tif"),
        ([0x4D, 0x4D, 0x00, 0x2A], "tif"),
        ("MZ"u8.ToArray(), "exe"),
        ([0x7F, 0x45, 0x4C, 0x46], "exe"),
    ];

    public static string Sniff(string name, ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var span = bytes.Span;
        foreach (var (magic, format) in Magics)
        {
            if (!span.StartsWith(magic)) continue;
            return format switch
            {
                "zip" => SniffZip(bytes, limits),
                "ole" => SniffOle(name, bytes),
                "bmp" or "exe" when span.Length < 64 || !span.Contains((byte)0) => SniffText(name, span),
                _ => format,
            };
        }
        return span[..Math.Min(span.Length, 1024)].IndexOf("%PDF-"u8) > 0 ? "pdf" : SniffText(name, span);
    }

    private static string SniffZip(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var zip = SafeZip.Open(bytes, new ZipLimits(limits.MaxZipEntries, limits.MaxZipBytes, limits.MaxZipRatio, limits.RatioGraceBytes));
        if (zip.Find("OFD.xml") is not null) return "ofd";
        if (zip.Find("[Content_Types].xml") is null) return zip.Find("mimetype") is null ? "zip" : "odt";
        var names = zip.Entries.Select(e => e.Name).ToList();
        if (names.Exists(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return "docx";
        if (names.Exists(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return "xlsx";
        return names.Exists(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? "pptx" : "docx";
    }

    private static string SniffOle(string name, ReadOnlyMemory<byte> bytes)
    {
        var ole = OleDirectory.Read(bytes);
        if (ole.Has("EncryptedPackage")) return "docx-encrypted";
        if (ole.Has("WordDocument")) return FileNames.Extension(name) is "wps" or "wpt" ? "wps" : "doc";
        if (ole.Has("Workbook") || ole.Has("Book")) return "xls";
        if (ole.Has("PowerPoint Document")) return "ppt";
        return ole.Has("__properties_version1.0") ? "msg" : "ole";
    }

    private static string SniffText(string name, ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return "html";
        if (head.StartsWith("<?xml", StringComparison.Ordinal)) return "xml";
        return LooksLikeMail(head) ? "eml" : FileNames.Extension(name) == "eml" ? "unknown" : "txt";
    }

    private static bool LooksLikeMail(string head)
    {
        var headers = 0;
        foreach (var line in head.Split('\n').Take(60))
        {
            if (line.Trim().Length == 0) break;
            if (line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[..colon].Any(c => c is <= ' ' or > '~')) return false;
            if (MailHeaders.Contains(line[..colon])) headers++;
        }
        return headers >= 2;
    }

    private static readonly HashSet<string> MailHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Subject", "Date", "Received", "MIME-Version", "Content-Type", "Message-ID", "Return-Path", "X-Mailer", "Delivered-To", "Cc", "Reply-To", "Sender",
    };
}
