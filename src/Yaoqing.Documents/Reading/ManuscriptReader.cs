using System.Text;
using System.Xml;
using Yaoqing.Documents.Reading.Archive;
using Yaoqing.Documents.Reading.Assembly;
using Yaoqing.Documents.Reading.Mail;
using Yaoqing.Documents.Reading.Office;
using Yaoqing.Documents.Reading.Pdf;
using Yaoqing.Documents.Reading.Plain;
using Yaoqing.Documents.Reading.Word;
using Yaoqing.Documents.Shared;

namespace Yaoqing.Documents.Reading;

/// <summary>
/// Reads a file that someone sent (docx, doc, wps, rtf, txt, eml, pdf, zip) into a <see cref="ReadManuscript"/>. Nothing in
/// the file is executed or fetched; every file that cannot be read in full is refused by a named reason. Same bytes, same result.
/// </summary>
public static class ManuscriptReader
{
    // The mail parser looks charsets up by name (gb2312, GB18030 …): without the provider .NET knows none of the Chinese ones.
    static ManuscriptReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads one file from memory. Never throws for what the bytes are: look at <see cref="ReadManuscript.Refused"/>.</summary>
    /// <param name="fileName">Name as sent; its extension must fit the content.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds, usually <see cref="ReadLimits.Default"/>.</param>
    public static ReadManuscript Read(string fileName, ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        return Read(fileName, bytes, limits, Nesting.Top);
    }

    internal static ReadManuscript Read(string fileName, ReadOnlyMemory<byte> bytes, ReadLimits limits, Nesting nesting)
    {
        var name = FileNames.Bare(fileName);
        var format = "unknown";
        try
        {
            if (bytes.Length > limits.MaxFileBytes) throw new ReadRefusedException("read.too-large", $"文件超过 {limits.MaxFileBytes / 1024 / 1024} MB，请精简图片或附件后重新报送。");
            if (bytes.IsEmpty) throw new ReadRefusedException("read.empty", "文件是空的（0 字节），请检查后重新报送。");
            format = FormatSniffer.Sniff(name, bytes, limits);
            FormatRules.Check(name, format);
            return ReadAs(format, name, bytes, limits, nesting);
        }
        catch (ReadRefusedException refused)
        {
            return Refuse(name, format, refused.Refusal);
        }
        catch (ZipRefusedException refused)
        {
            return Refuse(name, format, new ReadRefusal(refused.Code, refused.Message));
        }
        catch (XmlException e)
        {
            return Refuse(name, format, XmlRefusals.Of(e));
        }
        // A foreign file must never end the host, whatever it hits; the fuzz tests ask that this line is not reached.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or ArithmeticException or IndexOutOfRangeException or NullReferenceException or NotSupportedException or IOException or InvalidCastException or KeyNotFoundException)
        {
            return Refuse(name, format, new ReadRefusal(UnexpectedFault, "读取文件时出现意外错误，稿件未读入。请用 Word 或 WPS 另存为 docx 后重新报送，并告知管理员。"));
        }
    }

    /// <summary>Code of a refusal that stands for a fault of ours rather than the file's.</summary>
    internal const string UnexpectedFault = "read.unexpected-fault";

    private static ReadManuscript ReadAs(string format, string name, ReadOnlyMemory<byte> bytes, ReadLimits limits, Nesting nesting) => format switch
    {
        "docx" => ManuscriptAssembler.Assemble(name, format, WordReader.Read(bytes, limits)),
        "doc" or "wps" or "rtf" => ManuscriptAssembler.Assemble(name, format, OfficeReader.Read(format, bytes, limits)),
        "txt" => ManuscriptAssembler.Assemble(name, format, PlainReader.Read(bytes, limits)),
        "pdf" => ManuscriptAssembler.Assemble(name, format, PdfReader.Read(bytes, limits)),
        "eml" => MailReader.Read(name, bytes, limits, nesting),
        "zip" => ArchiveReader.Read(name, bytes, limits, nesting),
        _ => throw new ReadRefusedException("read.unknown-format", "无法识别的文件格式，请用 docx、doc、wps、pdf、txt 或 eml 报送。"),
    };

    private static ReadManuscript Refuse(string name, string format, ReadRefusal refusal) =>
        new() { File = name, Format = format, Refused = refusal };
}
