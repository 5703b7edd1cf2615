using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Page numbers “— 1 —” (4号, right on odd pages, left on even ones, one character in) as complex fields with begin, separate and end runs:
/// WPS does not show the short form. A letter's first page carries its name and rules in header and footer instead.
/// </summary>
internal static class DocxFooters
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public static string PageNumber(ParagraphStyle style, bool isOdd)
    {
        var place = isOdd ? "<w:ind w:right=\"280\"/><w:jc w:val=\"right\"/>" : "<w:ind w:left=\"280\"/><w:jc w:val=\"left\"/>";
        return $"{Declaration}<w:ftr {DocxText.Namespaces}><w:p><w:pPr><w:pStyle w:val=\"{style.Id}\"/>{place}</w:pPr>"
            + $"{Text("— ")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
            + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{Text(" —")}</w:p></w:ftr>";
    }

    public static string LetterHead(IReadOnlyList<Piece> head)
    {
        var xml = new StringBuilder(Declaration).Append($"<w:hdr {DocxText.Namespaces}>");
        var paragraphs = new DocxParagraphs(xml);
        foreach (var piece in head.TakeWhile(piece => piece is not RulePiece).OfType<TextPiece>())
            paragraphs.Append(piece);
        paragraphs.Append(head.OfType<RulePiece>().First());
        return xml.Append("</w:hdr>").ToString();
    }

    public static string LetterFoot(string color)
    {
        // Thin over thick as a bottom border: Word and LibreOffice read the two words of a bottom border downwards, of a top border each its own way.
        var top = DocxText.Twips(PageMetrics.Height - PageMetrics.Millimetres(20)) - LeastLine;
        var left = DocxText.Twips(PageMetrics.Millimetres(20));
        var width = DocxText.Twips(PageMetrics.Millimetres(170));
        return $"{Declaration}<w:ftr {DocxText.Namespaces}><w:tbl><w:tblPr>"
            + $"<w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"page\" w:horzAnchor=\"page\" w:tblpX=\"{left}\" w:tblpY=\"{top}\"/>"
            + $"<w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
            + $"<w:tblLayout w:type=\"fixed\"/>{DocxText.NoCellMargins}</w:tblPr>"
            + $"<w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
            + $"{Blank($"<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"0\" w:color=\"{color}\"/></w:pBdr>")}</w:tc></w:tr></w:tbl>{Blank()}</w:ftr>";
    }

    private const int LeastLine = 20;

    private static string Blank(string border = "") => $"<w:p><w:pPr>{border}<w:spacing w:line=\"{LeastLine}\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

    private static string Text(string text) => $"<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
