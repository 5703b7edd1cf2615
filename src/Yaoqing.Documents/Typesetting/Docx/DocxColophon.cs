using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 版记 in docx: a table floating on the foot of the type area; its rules (none on a letter) are 156 mm wide, its text keeps one character from both sides.
/// It hangs on the page's left edge, not the margin's: LibreOffice sets a table as wide as the text inline unless it is placed by the page.
/// </summary>
internal sealed class DocxColophon(StringBuilder xml, StyleSheet styles, bool isRuled)
{
    private const int ThickRule = 8, ThinRule = 6;
    private static readonly int Width = DocxText.Twips(PageMetrics.TextWidth);
    private readonly DocxParagraphs paragraphs = new(xml);

    public void Append(IReadOnlyList<ColophonRow> rows)
    {
        xml.Append($"<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"{DocxText.Twips(PageMetrics.Left)}\" w:tblpYSpec=\"bottom\"/>")
            .Append($"<w:tblOverlap w:val=\"never\"/><w:tblW w:w=\"{Width}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>")
            .Append(isRuled ? $"<w:tblBorders>{Border("top", ThickRule)}{Border("bottom", ThickRule)}{Border("insideH", ThinRule)}</w:tblBorders>" : "").Append($"<w:tblLayout w:type=\"fixed\"/>{DocxText.NoCellMargins}</w:tblPr>")
            .Append($"<w:tblGrid><w:gridCol w:w=\"{Width}\"/></w:tblGrid>");
        foreach (var row in rows)
        {
            xml.Append($"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{Width}\" w:type=\"dxa\"/></w:tcPr>");
            AppendText(row);
            if (row.OwnLine.Length > 0)
                paragraphs.Append(new TextPiece(styles.ColophonCopies, [new(row.OwnLine, FaceRole.Body)]));
            xml.Append("</w:tc></w:tr>");
        }

        xml.Append("</w:tbl>");
    }

    private void AppendText(ColophonRow row)
    {
        if (row.Label.Length + row.Text.Length == 0)
            return;
        var text = styles.Colophon;
        var hanging = row.Label.Length;
        var tab = row.Right.Length > 0 ? $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{DocxText.Twips(PageMetrics.TextWidth - text.RightIndent)}\"/></w:tabs>" : "";
        var indent = hanging > 0
            ? $"<w:ind w:left=\"{DocxText.Twips(text.LeftIndent + hanging * text.Cell)}\" w:right=\"{DocxText.Twips(text.RightIndent)}\" w:hanging=\"{DocxText.Twips(hanging * text.Cell)}\"/>"
            : "";
        // A line of its own is a paragraph of its own: Word would spread a justified line that ends in a break.
        foreach (var line in (row.Label + row.Text).Split('\n'))
            AppendParagraph(tab + indent, line, row.Right);
    }

    private void AppendParagraph(string properties, string text, string right)
    {
        xml.Append($"<w:p><w:pPr><w:pStyle w:val=\"{styles.Colophon.Id}\"/>{properties}</w:pPr>");
        paragraphs.AppendRun(new(text, FaceRole.Body), styles.Colophon);
        if (right.Length > 0)
        {
            xml.Append("<w:r><w:tab/></w:r>");
            paragraphs.AppendRun(new(right, FaceRole.Body), styles.Colophon);
        }

        xml.Append("</w:p>");
    }

    private static string Border(string side, int size) => $"<w:{side} w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" w:color=\"000000\"/>";
}
