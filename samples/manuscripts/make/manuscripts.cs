// Makes the sample manuscripts (docx, eml, txt) from the readable texts in samples/manuscripts/sources.
// Run from the repository's root:  dotnet run samples/manuscripts/make/manuscripts.cs
//
// A source is: fields ("样式: …", one a line), a line "---", then the text, one paragraph a line:
//   # title   ## and ### headings   > line of the signature block, to the right   | a | b | table row
//   [框]text box   [增:text] inserted and [删:text] deleted by an unfinished revision
// The name without ".txt" is the name of the made file; without another extension it is a Word file.
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var folder = Path.Combine("samples", "manuscripts");
foreach (var path in Directory.GetFiles(Path.Combine(folder, "sources"), "*.txt").Order(StringComparer.Ordinal))
{
    var source = Source.Read(File.ReadAllText(path));
    var name = Path.GetFileNameWithoutExtension(path);
    var (file, bytes) = Path.GetExtension(name) switch
    {
        ".eml" => (name, Mail.Make(source)),
        ".txt" => (name, PlainText.Make(source)),
        _ => (name + ".docx", WordFile.Make(source)),
    };
    File.WriteAllBytes(Path.Combine(folder, file), bytes);
}

/// <summary>A source text: its fields and its marked lines.</summary>
sealed record Source(Dictionary<string, string> Fields, string[] Lines)
{
    public static Source Read(string text)
    {
        var halves = text.ReplaceLineEndings("\n").Split("---\n", 2);
        var fields = halves[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2));
        return new(fields.ToDictionary(f => f[0], f => f[1]), halves[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public string Field(string name) => Fields.GetValueOrDefault(name, "");

    /// <summary>The lines without their marks, as one would type them in a mail.</summary>
    public IEnumerable<string> Plain => Lines.Select(line => Regex.Replace(line, "^(#+ |> ?)", ""));
}

static class PlainText
{
    public static byte[] Make(Source source)
    {
        var text = string.Join('\n', source.Plain) + "\n";
        return source.Field("编码") switch
        {
            "GB18030" => Encoding.GetEncoding("GB18030").GetBytes(text),
            "UTF-8 BOM CRLF" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n"))],
            _ => Encoding.UTF8.GetBytes(text),
        };
    }
}

/// <summary>RFC 5322 messages as three kinds of mail programs send them: GB18030 text, HTML, text with a Word file attached.</summary>
static class Mail
{
    const string Boundary = "=_anhe_20260831";

    public static byte[] Make(Source source)
    {
        var parts = source.Field("邮件") switch
        {
            "附件" => WithAttachment(source),
            "网页正文" => Part("text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html(source))),
            _ => Part("text/plain; charset=gb18030", Encoding.GetEncoding("GB18030").GetBytes(string.Join("\r\n", source.Plain))),
        };
        var head = $"From: {Address(source.Field("发件人"))}\nTo: {Address(source.Field("收件人"))}\nSubject: {Word(source.Field("主题"), source.Field("主题编码") is { Length: > 0 } charset ? charset : "utf-8")}\n"
            + $"Date: {source.Field("时间")}\nMessage-ID: <{Stamp(source)}@anhe.example>\nMIME-Version: 1.0\n";
        return Encoding.ASCII.GetBytes((head + parts).ReplaceLineEndings("\r\n"));
    }

    static string Stamp(Source source) => Regex.Replace(source.Field("时间"), "[^0-9]", "");

    static string WithAttachment(Source source)
    {
        var letter = $"县委办信息科：\n现报送{source.Lines[0].TrimStart('#', ' ')}，请审阅。\n{source.Plain.Last()}\n";
        var name = Word(source.Field("附件"));
        return $"Content-Type: multipart/mixed; boundary=\"{Boundary}\"\n\n--{Boundary}\n"
            + Part("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(letter)) + $"\n--{Boundary}\n"
            + Part($"application/vnd.openxmlformats-officedocument.wordprocessingml.document; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"", WordFile.Make(source))
            + $"\n--{Boundary}--\n";
    }

    static string Html(Source source) =>
        "<html><body>" + string.Concat(source.Plain.Select((line, at) => at == 0 ? $"<h2 align=\"center\">{line}</h2>" : $"<p>&nbsp;&nbsp;{line}</p>")) + "</body></html>";

    static string Part(string type, byte[] content) =>
        $"Content-Type: {type}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}\n";

    static string Address(string address) => Regex.Replace(address, "^(.*) <", match => Word(match.Groups[1].Value) + " <");

    static string Word(string text, string charset = "utf-8") =>
        string.Join("\n ", text.Chunk(15).Select(piece => $"=?{charset}?B?{Convert.ToBase64String(Encoding.GetEncoding(charset).GetBytes(piece))}?="));
}

/// <summary>WordprocessingML (ECMA-376) written by hand: the parts a word processor needs, with a fixed date so that a second run gives the same bytes.</summary>
static class WordFile
{
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    public static byte[] Make(Source source)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relationships(("officeDocument", "word/document.xml")));
            Add(zip, "word/_rels/document.xml.rels", Relationships(("styles", "styles.xml"), ("numbering", "numbering.xml")));
            Add(zip, "word/document.xml", Document(source));
            Add(zip, "word/styles.xml", Styles());
            Add(zip, "word/numbering.xml", Numbering());
        }
        return file.ToArray();
    }

    static void Add(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 8, 31, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        root.WriteTo(writer);
    }

    static XElement Document(Source source)
    {
        var style = source.Field("样式");
        var body = new XElement(W + "body");
        foreach (var line in source.Lines)
        {
            if (!line.StartsWith('|'))
                body.Add(Paragraph(line, style));
            else if (body.LastNode is XElement { Name.LocalName: "tbl" } table)
                table.Add(Row(line));
            else
                body.Add(new XElement(W + "tbl", new XElement(W + "tblPr", new XElement(W + "tblW", At("w", 0), At("type", "auto"))), Row(line)));
        }
        body.Add(new XElement(W + "sectPr", new XElement(W + "pgSz", At("w", 11906), At("h", 16838))));
        return new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "mc", Mc),
            new XAttribute(XNamespace.Xmlns + "wps", Wps), new XAttribute(XNamespace.Xmlns + "wp", Wp), new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "v", V), body);
    }

    static XElement Paragraph(string line, string style) => line switch
    {
        ['#', '#', '#', ' ', .. var text] => P(Properties(Style("Heading2"), List(1)), Runs(text)),
        ['#', '#', ' ', .. var text] => P(Properties(Style("Heading1"), List(0)), Runs(text)),
        ['#', ' ', .. var text] => Title(text, style),
        ['>', .. var text] => P(Properties(Align("right")), Runs(text.Trim())),
        ['[', '框', ']', .. var text] => P(null, TextBox(text)),
        _ when style == "居中首行" => P(null, Runs("　　" + line)),
        _ => P(Properties(new XElement(W + "ind", At("firstLineChars", 200), At("firstLine", 640))), Runs(line)),
    };

    static XElement Title(string text, string style) => style switch
    {
        "居中首行" => P(Properties(Align("center")), new XElement(W + "r",
            new XElement(W + "rPr", new XElement(W + "b"), new XElement(W + "sz", At("val", 44))), Text(text))),
        "正文" => P(null, Runs(text)),
        _ => P(Properties(Style("Title")), Runs(text)),
    };

    // A word processor breaks runs where the script changes: 12 | 个村; a revision breaks them too.
    static IEnumerable<XElement> Runs(string text) => Regex.Matches(text, @"\[(?<mark>[增删]):(?<part>[^\]]*)\]|(?<part>[0-9A-Za-z.%]+|[^0-9A-Za-z.%\[]+|\[)").SelectMany(Piece);

    static IEnumerable<XElement> Piece(Match match)
    {
        var part = match.Groups["part"].Value;
        return match.Groups["mark"].Value switch
        {
            "增" => [new XElement(W + "ins", Revision(), Run(part, "t"))],
            "删" => [new XElement(W + "del", Revision(), Run(part, "delText"))],
            _ => [Run(part, "t")],
        };
    }

    static XElement Run(string text, string element) => new(W + "r",
        char.IsAscii(text.FirstOrDefault('a')) ? null : new XElement(W + "rPr", new XElement(W + "rFonts", At("hint", "eastAsia"))),
        new XElement(W + element, new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    static object[] Revision() => [At("id", 7), At("author", "办公室"), At("date", "2026-08-29T15:20:00Z")];

    static XElement Row(string line) => new(W + "tr", line.Trim('|', ' ').Split('|').Select(cell =>
        new XElement(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", At("w", 2200), At("type", "dxa"))), P(null, Runs(cell.Trim())))));

    // Word writes a text box twice: as a drawing, and as VML for old readers. A reader must take one of them.
    static XElement TextBox(string text)
    {
        var content = new XElement(W + "txbxContent", P(null, Runs(text)));
        var shape = new XElement(Wps + "wsp", new XElement(Wps + "cNvSpPr", new XAttribute("txBox", "1")), new XElement(Wps + "spPr",
            new XElement(A + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", 3600000), new XAttribute("cy", 400000))),
            new XElement(A + "prstGeom", new XAttribute("prst", "rect"))), new XElement(Wps + "txbx", content), new XElement(Wps + "bodyPr"));
        var drawing = new XElement(W + "drawing", new XElement(Wp + "inline",
            new XElement(Wp + "extent", new XAttribute("cx", 3600000), new XAttribute("cy", 400000)),
            new XElement(Wp + "docPr", new XAttribute("id", 1), new XAttribute("name", "文本框 1")),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", Wps.NamespaceName), shape))));
        var fallback = new XElement(W + "pict", new XElement(V + "rect", new XAttribute("style", "width:283pt;height:31pt"), new XElement(V + "textbox", new XElement(content))));
        return new XElement(W + "r", new XElement(Mc + "AlternateContent",
            new XElement(Mc + "Choice", new XAttribute("Requires", "wps"), drawing), new XElement(Mc + "Fallback", fallback)));
    }

    static XElement P(XElement? properties, params object[] content) => new(W + "p", properties, content);

    static XElement Properties(params object[] content) => new(W + "pPr", content);

    static XElement Style(string id) => new(W + "pStyle", At("val", id));

    static XElement Align(string side) => new(W + "jc", At("val", side));

    static XElement List(int level) => new(W + "numPr", new XElement(W + "ilvl", At("val", level)), new XElement(W + "numId", At("val", 1)));

    static XElement Text(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    static XAttribute At(string name, object value) => new(W + name, value);

    static XElement Styles() => new(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W),
        NamedStyle("Normal", "Normal", 32, null), NamedStyle("Title", "Title", 44, Properties(Align("center"))),
        NamedStyle("Heading1", "heading 1", 32, Properties(new XElement(W + "outlineLvl", At("val", 0)))),
        NamedStyle("Heading2", "heading 2", 32, Properties(new XElement(W + "outlineLvl", At("val", 1)))));

    static XElement NamedStyle(string id, string name, int size, XElement? properties) => new(W + "style", At("type", "paragraph"),
        id == "Normal" ? At("default", 1) : null, At("styleId", id), new XElement(W + "name", At("val", name)), properties,
        new XElement(W + "rPr", new XElement(W + "rFonts", At("eastAsia", id == "Title" ? "方正小标宋简体" : "仿宋_GB2312")), new XElement(W + "sz", At("val", size))));

    static XElement Numbering() => new(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "abstractNum", At("abstractNumId", 0), Level(0, "%1、"), Level(1, "（%2）")),
        new XElement(W + "num", At("numId", 1), new XElement(W + "abstractNumId", At("val", 0))));

    static XElement Level(int level, string text) => new(W + "lvl", At("ilvl", level), new XElement(W + "start", At("val", 1)),
        new XElement(W + "numFmt", At("val", "chineseCountingThousand")), new XElement(W + "suff", At("val", "nothing")), new XElement(W + "lvlText", At("val", text)));

    static XElement ContentTypes()
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        const string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        XElement Part(string name, string type) => new(ns + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", word + type + "+xml"));
        return new XElement(ns + "Types",
            new XElement(ns + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(ns + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Part("/word/document.xml", "document.main"), Part("/word/styles.xml", "styles"), Part("/word/numbering.xml", "numbering"));
    }

    static XElement Relationships(params (string Type, string Target)[] targets)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new XElement(ns + "Relationships", targets.Select((target, at) => new XElement(ns + "Relationship",
            new XAttribute("Id", "rId" + (at + 1)), new XAttribute("Type", $"{Office}/{target.Type}"), new XAttribute("Target", target.Target))));
    }
}
