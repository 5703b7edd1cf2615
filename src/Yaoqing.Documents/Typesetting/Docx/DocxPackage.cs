using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>The parts around the text: content types, relations, properties, settings, fonts, section.</summary>
internal static class DocxPackage
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static string RootRelations { get; } = Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + $"<Relationship Id=\"rId3\" Type=\"{Office}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

    // evenAndOddHeaders: numbers stand outside on both sides of the sheet. doNotCompress: the grid of characters is kept.
    public static string Settings { get; } = Declaration + $"<w:settings {DocxText.Namespaces}><w:zoom w:percent=\"100\"/>"
        + "<w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

    public static string ContentTypes(bool isLetter)
    {
        var xml = new StringBuilder(Declaration).Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>")
            .Append("<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>");
        foreach (var (part, type) in WordParts(isLetter))
            xml.Append($"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Word}.{(part == "document" ? "document.main" : type)}+xml\"/>");
        return xml.Append("</Types>").ToString();
    }

    public static string DocumentRelations(bool isLetter)
    {
        var xml = new StringBuilder(Declaration).Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (part, type) in WordParts(isLetter).Skip(1))
            xml.Append($"<Relationship Id=\"{part}\" Type=\"{Office}/{type}\" Target=\"{part}.xml\"/>");
        return xml.Append("</Relationships>").ToString();
    }

    public static string CoreProperties(IssueMetadata metadata)
    {
        var time = metadata.Issued.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        var xml = new StringBuilder(Declaration).Append("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ")
            .Append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
            .Append("<dc:title>").AppendEscaped(metadata.Title).Append("</dc:title>");
        if (metadata.Number is { Length: > 0 } number)
            xml.Append("<dc:subject>").AppendEscaped(number).Append("</dc:subject>");
        xml.Append("<dc:creator>").AppendEscaped(metadata.Organ).Append("</dc:creator>");
        if (metadata.Keywords.Count > 0)
            xml.Append("<cp:keywords>").AppendEscaped(string.Join("；", metadata.Keywords)).Append("</cp:keywords>");
        return xml.Append($"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:modified></cp:coreProperties>").ToString();
    }

    public static string AppProperties(IssueMetadata metadata) => new StringBuilder(Declaration)
        .Append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>").AppendEscaped(metadata.Organ)
        .Append("</Company><Application>Yaoqing</Application></Properties>").ToString();

    public static string FontTable(IssueStyle style)
    {
        var xml = new StringBuilder(Declaration).Append($"<w:fonts {DocxText.Namespaces}>");
        string?[] names = [style.BodyFont, style.TitleFont, style.HeadingFont, style.SubheadingFont, style.PageNumberFont, style.LatinFont];
        foreach (var name in names.OfType<string>().Distinct())
            xml.Append("<w:font w:name=\"").AppendEscaped(name).Append("\"><w:charset w:val=\"").Append(name == style.LatinFont ? "00" : "86").Append("\"/></w:font>");
        return xml.Append("</w:fonts>").ToString();
    }

    public static string Section(bool isLetter) => "<w:sectPr>"
        + (isLetter ? "<w:headerReference w:type=\"first\" r:id=\"headerFirst\"/><w:footerReference w:type=\"first\" r:id=\"footerFirst\"/>" : "")
        + "<w:footerReference w:type=\"default\" r:id=\"footerOdd\"/><w:footerReference w:type=\"even\" r:id=\"footerEven\"/>"
        + $"<w:pgSz w:w=\"{DocxText.Twips(PageMetrics.Width)}\" w:h=\"{DocxText.Twips(PageMetrics.Height)}\"/>"
        + $"<w:pgMar w:top=\"{DocxText.Twips(PageMetrics.Top)}\" w:right=\"{DocxText.Twips(PageMetrics.Right)}\" w:bottom=\"{DocxText.Twips(PageMetrics.Bottom)}\" "
        + $"w:left=\"{DocxText.Twips(PageMetrics.Left)}\" w:header=\"{(isLetter ? DocxText.Twips(PageMetrics.Millimetres(25)) : 851)}\" w:footer=\"{DocxText.Twips(PageMetrics.FooterDistance)}\" w:gutter=\"0\"/>"
        + (isLetter ? "<w:titlePg/>" : "") + "</w:sectPr>";

    private static IEnumerable<(string Part, string Type)> WordParts(bool isLetter)
    {
        yield return ("document", "document");
        yield return ("styles", "styles");
        yield return ("settings", "settings");
        yield return ("fontTable", "fontTable");
        yield return ("footerOdd", "footer");
        yield return ("footerEven", "footer");
        if (!isLetter)
            yield break;
        yield return ("headerFirst", "header");
        yield return ("footerFirst", "footer");
    }
}
