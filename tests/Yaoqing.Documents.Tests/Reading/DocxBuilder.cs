using System.IO.Compression;
using System.Text;

namespace Yaoqing.Documents.Tests.Reading;

/// <summary>Builds docx packages part by part, so that every test shows the XML it is about.</summary>
internal sealed class DocxBuilder
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Namespaces =
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " +
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private readonly SortedDictionary<string, string> relations = new(StringComparer.Ordinal);
    private readonly List<(string Name, byte[] Content)> extra = [];
    private readonly string w;

    public DocxBuilder(bool strict = false) => w = strict ? Strict : Transitional;

    public string Body { get; set; } = "";

    public static byte[] Of(params string[] blocks) => new DocxBuilder { Body = string.Concat(blocks) }.Build();

    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text, run)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc><w:tcPr/>{string.Concat(c.Split('\n').Select(l => P(l)))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>A part of the main document, with its relationship; the root element gets the namespaces.</summary>
    public DocxBuilder Part(string kind, string root, string content)
    {
        var name = $"{kind}{relations.Count}.xml";
        relations[name] = kind;
        extra.Add(($"word/{name}", Xml($"<w:{root} xmlns:w=\"{w}\" {Namespaces}>{content}</w:{root}>")));
        return this;
    }

    public DocxBuilder Raw(string name, byte[] content)
    {
        extra.Add((name, content));
        return this;
    }

    public DocxBuilder Raw(string name, string content) => Raw(name, Xml(content));

    public byte[] Build(string? documentXml = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            Write(zip, "_rels/.rels", Relationships([("officeDocument", "word/document.xml")]));
            Write(zip, "word/document.xml", Xml(documentXml ?? $"<w:document xmlns:w=\"{w}\" {Namespaces}><w:body>{Body}<w:sectPr/></w:body></w:document>"));
            Write(zip, "word/_rels/document.xml.rels", Relationships(relations.Select(r => (r.Value, r.Key))));
            foreach (var (name, content) in extra) Write(zip, name, content);
        }
        return memory.ToArray();
    }

    private byte[] Relationships(IEnumerable<(string Kind, string Target)> links)
    {
        var type = w == Strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Xml($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links.Select((l, i) => $"<Relationship Id=\"rId{i}\" Type=\"{type}/{l.Kind}\" Target=\"{l.Target}\"/>"))}</Relationships>");
    }

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{content}");

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(content);
    }
}
