using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>styles.xml: one paragraph style for each used style of the sheet, a character style for each face within text, one table style.</summary>
internal static class DocxStyles
{
    public static string Write(ComposedIssue issue, IssueStyle fonts)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles ").Append(DocxText.Namespaces).Append('>');
        AppendDefaults(xml, fonts);
        foreach (var style in Used(issue))
            AppendParagraphStyle(xml, style, fonts);
        foreach (var face in Enum.GetValues<FaceRole>())
        {
            AppendFaceStyle(xml, face, fonts, bold: false);
            AppendFaceStyle(xml, face, fonts, bold: true);
        }

        return xml.Append("</w:styles>").ToString();
    }

    public static string FaceStyleId(FaceRole face, bool bold) => $"{face}Face{(bold ? "Bold" : "")}";

    private static IEnumerable<ParagraphStyle> Used(ComposedIssue issue)
    {
        var styles = issue.Head.Concat(issue.Flow).OfType<TextPiece>().Select(piece => piece.Style).ToList();
        if (issue.Flow.Any(piece => piece is TablePiece))
            styles.AddRange([issue.Styles.TableHead, issue.Styles.TableCell, issue.Styles.TableNumber]);
        if (issue.Colophon.Count > 0)
            styles.AddRange([issue.Styles.Colophon, issue.Styles.ColophonCopies]);
        return styles.Append(issue.Styles.PageNumber).DistinctBy(style => style.Id);
    }

    // autoSpaceDE and autoSpaceDN 0: no gap between 汉字 and digits, as offices print. Word and WPS honour it; the docx import of LibreOffice 7.4
    // passes both over wherever they stand and sets a fifth of the size, 3.2 pt in a body text. overflowPunct is Word's default, said aloud
    // because LibreOffice takes it the other way round: a mark that it hangs over the edge of a justified line may not be painted at all.
    // widowControl does what the page engine does itself.
    private static void AppendDefaults(StringBuilder xml, IssueStyle fonts)
    {
        xml.Append("<w:docDefaults><w:rPrDefault><w:rPr>");
        AppendFonts(xml, fonts, FaceRole.Body);
        xml.Append("<w:kern w:val=\"0\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>")
            .Append("<w:pPrDefault><w:pPr><w:widowControl/><w:overflowPunct/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>")
            .Append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>")
            .Append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>")
            .Append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>")
            .Append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>")
            .Append("<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>")
            .Append("<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    }

    private static void AppendParagraphStyle(StringBuilder xml, ParagraphStyle style, IssueStyle fonts)
    {
        xml.Append($"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{style.Id}\"><w:name w:val=\"{style.Name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>");
        if (style.KeepWithNext)
            xml.Append("<w:keepNext/>");
        xml.Append("<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>");
        xml.Append($"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{DocxText.Twips(style.Pitch)}\" w:lineRule=\"exact\"/>");
        AppendIndent(xml, style);
        xml.Append($"<w:jc w:val=\"{AlignmentValue(style.Alignment)}\"/>");
        if (style.OutlineLevel >= 0)
            xml.Append($"<w:outlineLvl w:val=\"{style.OutlineLevel}\"/>");
        xml.Append("</w:pPr><w:rPr>");
        AppendFonts(xml, fonts, style.Face);
        if (style.Bold)
            xml.Append("<w:b/>");
        if (style.Color != "000000")
            xml.Append($"<w:color w:val=\"{style.Color}\"/>");
        if (style.Tracking != 0)
            xml.Append($"<w:spacing w:val=\"{DocxText.Twips(style.Tracking)}\"/>");
        xml.Append($"<w:sz w:val=\"{DocxText.HalfPoints(style.Size)}\"/><w:szCs w:val=\"{DocxText.HalfPoints(style.Size)}\"/></w:rPr></w:style>");
    }

    // firstLineChars is what Word and WPS show as “首行缩进2字符”; firstLine is the fallback of readers that do not know it.
    private static void AppendIndent(StringBuilder xml, ParagraphStyle style)
    {
        if (style is { LeftIndent: 0, RightIndent: 0, FirstLineCharacters: 0 })
            return;
        xml.Append("<w:ind");
        if (style.LeftIndent != 0)
            xml.Append($" w:left=\"{DocxText.Twips(style.LeftIndent)}\"");
        if (style.RightIndent != 0)
            xml.Append($" w:right=\"{DocxText.Twips(style.RightIndent)}\"");
        if (style.FirstLineCharacters > 0)
            xml.Append($" w:firstLineChars=\"{style.FirstLineCharacters * 100}\" w:firstLine=\"{style.FirstLineCharacters * style.Size / 50}\"");
        else if (style.FirstLineCharacters < 0)
            xml.Append($" w:hanging=\"{DocxText.Twips(-style.FirstLineIndent)}\"");
        xml.Append("/>");
    }

    private static void AppendFaceStyle(StringBuilder xml, FaceRole face, IssueStyle fonts, bool bold)
    {
        var name = (face switch
        {
            FaceRole.Body => "正文字体",
            FaceRole.Title => "标题字体",
            FaceRole.Heading => "黑体字体",
            FaceRole.Subheading => "楷体字体",
            FaceRole.PageNumber => "宋体字体",
        }) + (bold ? "加粗" : "");
        xml.Append($"<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"{FaceStyleId(face, bold)}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>");
        AppendFonts(xml, fonts, face);
        if (bold)
            xml.Append("<w:b/>");
        xml.Append("</w:rPr></w:style>");
    }

    private static void AppendFonts(StringBuilder xml, IssueStyle fonts, FaceRole face)
    {
        var chinese = DocxText.FaceName(fonts, face);
        var latin = face is FaceRole.PageNumber ? chinese : fonts.LatinFont ?? chinese;
        xml.Append("<w:rFonts w:ascii=\"").AppendEscaped(latin).Append("\" w:hAnsi=\"").AppendEscaped(latin)
            .Append("\" w:eastAsia=\"").AppendEscaped(chinese).Append("\" w:cs=\"").AppendEscaped(latin).Append("\"/>");
    }

    private static string AlignmentValue(Alignment alignment) => alignment switch
    {
        Alignment.Justified => "both",
        Alignment.Left => "left",
        Alignment.Centered => "center",
        Alignment.Right => "right",
    };
}
