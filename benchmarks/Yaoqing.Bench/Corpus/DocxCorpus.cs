using System.IO.Compression;
using System.Text;

namespace Yaoqing.Bench.Corpus;

/// <summary>A generated manuscript with what it says.</summary>
/// <param name="Bytes">The docx.</param>
/// <param name="Text">Its text in reading order without white space, automatic numbers left out, changes accepted.</param>
/// <param name="NumberedText">The same with the automatic numbers.</param>
internal sealed record CorpusDocx(byte[] Bytes, string Text, string NumberedText);

/// <summary>
/// Seeded Word files as units send them: a title, paragraphs in several runs, in every third an automatically numbered list, in every third a
/// table at the end, in every fourth tracked insertions and deletions.
/// </summary>
internal static class DocxCorpus
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    internal static CorpusDocx Make(int seed)
    {
        var random = new Random(seed);
        var page = new Page();
        page.Paragraph("", $"云溪镇推进秋粮收购第{seed + 1}号情况", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>");
        for (var i = random.Next(6, 13); i > 0; i--)
            Body(page, random, tracked: seed % 4 == 0 && i % 3 == 0);
        if (seed % 3 == 0)
            for (var i = 1; i <= 3; i++)
                page.Paragraph($"{i}.", Sentences.Of(random), "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        if (seed % 3 == 1)
            page.Table([.. Enumerable.Range(0, 5).Select(row => row == 0 ? new[] { "镇村", "收购量（吨）", "兑付（万元）" } : [$"第{row}村", $"{random.Next(100, 999)}", $"{random.Next(10, 99)}"])]);
        return new CorpusDocx(Pack(page.Xml), page.Text, page.NumberedText);
    }

    private static void Body(Page page, Random random, bool tracked)
    {
        if (tracked)
            page.Tracked(Sentences.Of(random), Sentences.Of(random), Sentences.Of(random));
        else
            page.Paragraph("", Sentences.Of(random) + Sentences.Of(random), "");
    }

    private static byte[] Pack(string body)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Office}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{Office}.numbering+xml"/></Types>""");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write(zip, "word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/numbering" Target="numbering.xml"/></Relationships>""");
            Write(zip, "word/numbering.xml", $"""<w:numbering xmlns:w="{Word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""");
            Write(zip, "word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{body}<w:sectPr/></w:body></w:document>""");
        }
        return memory.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content));
    }

    /// <summary>The body's XML, and beside it what a reader must find there.</summary>
    private sealed class Page
    {
        private readonly StringBuilder xml = new();
        private readonly StringBuilder text = new();
        private readonly StringBuilder numbered = new();

        internal string Xml => xml.ToString();
        internal string Text => text.ToString();
        internal string NumberedText => numbered.ToString();

        internal void Paragraph(string label, string words, string properties)
        {
            numbered.Append(label);
            Say(words);
            xml.Append("<w:p>").Append(properties).Append(Runs(words)).Append("</w:p>");
        }

        internal void Tracked(string kept, string inserted, string deleted)
        {
            Say(kept + inserted);
            xml.Append("<w:p>").Append(Runs(kept))
                .Append("<w:ins w:id=\"1\" w:author=\"编辑\" w:date=\"2026-08-31T00:00:00Z\">").Append(Runs(inserted)).Append("</w:ins>")
                .Append("<w:del w:id=\"2\" w:author=\"编辑\" w:date=\"2026-08-31T00:00:00Z\"><w:r><w:delText>").Append(deleted).Append("</w:delText></w:r></w:del></w:p>");
        }

        internal void Table(string[][] rows)
        {
            xml.Append("<w:tbl><w:tblPr/><w:tblGrid/>");
            foreach (var row in rows)
            {
                xml.Append("<w:tr>");
                foreach (var cell in row)
                {
                    Say(cell);
                    xml.Append("<w:tc><w:tcPr/><w:p>").Append(Runs(cell)).Append("</w:p></w:tc>");
                }
                xml.Append("</w:tr>");
            }
            xml.Append("</w:tbl>");
        }

        private void Say(string words)
        {
            text.Append(words);
            numbered.Append(words);
        }

        /// <summary>Word splits a paragraph into runs wherever a property changes; here after every eleven characters.</summary>
        private static string Runs(string words) =>
            string.Concat(words.Chunk(11).Select(part => $"<w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">{new string(part)}</w:t></w:r>"));
    }
}
