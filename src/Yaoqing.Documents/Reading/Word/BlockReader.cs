using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>Paragraphs and tables of a body, cell, text box, header or note, in the accepted view of tracked changes.</summary>
internal static class BlockReader
{
    /// <summary>Reads all children of the current element.</summary>
    public static void Read(XmlReader xml, WordContext context, BlockSink sink)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml)) Block(xml, context, sink);
    }

    internal static void Block(XmlReader xml, WordContext context, BlockSink sink)
    {
        if (WordXml.IsAlternateContent(xml))
        {
            WordXml.Alternate(xml, inner => Block(inner, context, sink));
            return;
        }
        if (!WordXml.IsWord(xml))
        {
            if (WordXml.IsMath(xml)) ParagraphReader.ReadMath(xml, context, sink);
            else xml.Skip();
            return;
        }
        switch (xml.LocalName)
        {
            case "p": new ParagraphReader(context).Read(xml, sink); break;
            case "tbl": TableReader.Read(xml, context, sink); break;
            case "ins" or "moveTo":
                context.Findings.Inserted++;
                Read(xml, context, sink);
                break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag": Read(xml, context, sink); break;
            case "del" or "moveFrom":
                context.Findings.Deleted++;
                xml.Skip();
                break;
            case "altChunk":
                throw new ReadRefusedException("docx.alt-chunk", "文件由其他文档拼接而成，部分内容无法读出。请用 Word 或 WPS 打开后另存为 docx 重新报送。");
            default: xml.Skip(); break;
        }
    }
}

/// <summary>Collects blocks; holds the text of a paragraph whose mark is deleted or hidden until the next one takes it up.</summary>
internal sealed class BlockSink
{
    public List<DraftBlock> Blocks { get; } = [];

    public string Pending { get; set; } = "";

    /// <summary>All blocks, the last pending text included.</summary>
    public List<DraftBlock> Complete()
    {
        if (Pending.Length > 0) Blocks.Add(new DraftParagraph(Pending));
        Pending = "";
        return Blocks;
    }
}
