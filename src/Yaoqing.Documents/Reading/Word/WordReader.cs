using System.Text;
using System.Xml;
using Yaoqing.Documents.Shared;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>docx: the text of the main part.</summary>
internal static class WordReader
{
    public static Draft Read(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var zip = SafeZip.Open(bytes, new ZipLimits(limits.MaxZipEntries, limits.MaxZipBytes, limits.MaxZipRatio, limits.RatioGraceBytes));
        var part = zip.Find("word/document.xml") ?? throw new ReadRefusedException("docx.no-body", "文件里没有正文部分，已损坏。请用 Word 或 WPS 另存一份后重新报送。");
        var draft = new Draft();
        using var reader = SafeXml.Open(new MemoryStream(zip.Read(part)));
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t") text.Append(reader.ReadElementContentAsString());
            if (reader.NodeType != XmlNodeType.EndElement || reader.LocalName != "p") continue;
            draft.Blocks.Add(new DraftParagraph(text.ToString()));
            text.Clear();
        }
        return draft;
    }
}
