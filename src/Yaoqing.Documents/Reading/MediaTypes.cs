namespace Yaoqing.Documents.Reading;

/// <summary>Whether a declared media type can be true of a content. Unspecific and unknown types say nothing.</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string[]> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = ["pdf"],
        ["application/msword"] = ["doc", "wps", "docx", "rtf"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ["docx"],
        ["application/kswps"] = ["wps", "doc", "docx"],
        ["application/wps-office.wps"] = ["wps", "doc"],
        ["application/wps-office.doc"] = ["doc", "wps"],
        ["application/wps-office.docx"] = ["docx"],
        ["application/rtf"] = ["rtf"],
        ["text/rtf"] = ["rtf"],
        ["text/plain"] = ["txt"],
        ["text/html"] = ["html"],
        ["application/zip"] = ["zip", "docx"],
        ["application/x-zip-compressed"] = ["zip", "docx"],
        ["message/rfc822"] = ["eml"],
        ["image/jpeg"] = ["jpg"],
        ["image/png"] = ["png"],
        ["image/gif"] = ["gif"],
        ["application/vnd.ms-excel"] = ["xls", "xlsx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ["xlsx"],
    };

    public static bool Fits(string? declared, string format) =>
        declared is null || !Formats.TryGetValue(declared.Trim(), out var formats) || formats.Contains(format);
}
