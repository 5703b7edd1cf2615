using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>Tables of a body (ruled, head rows repeated, rows unsplit) and the colophon, a table floating on the foot of the last page.</summary>
internal sealed class DocxTables(StringBuilder xml, DocxParagraphs paragraphs)
{
    private const int ThickRule = 8, ThinRule = 6;
    private const int CellPadding = 80;
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public void Append(TablePiece piece, StyleSheet styles)
    {
        xml.Append($"<w:tbl><w:tblPr><w:tblW w:w=\"{DocxText.Twips(PageMetrics.TextWidth)}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>{Borders()}<w:tblLayout w:type=\"fixed\"/>")
            .Append($"<w:tblCellMar><w:top w:w=\"{CellPadding}\" w:type=\"dxa\"/><w:left w:w=\"{CellPadding}\" w:type=\"dxa\"/>")
            .Append($"<w:bottom w:w=\"{CellPadding}\" w:type=\"dxa\"/><w:right w:w=\"{CellPadding}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
        AppendGrid(piece.ColumnWidths);
        for (var row = 0; row < piece.Table.Rows.Count; row++)
            AppendRow(piece, row, styles);
        xml.Append("</w:tbl>");
    }

    /// <summary>The last rule lies on the foot of the type area, rules are 156 mm wide, text keeps one character from both sides.</summary>
    public void AppendColophon(IReadOnlyList<ColophonRow> rows, ParagraphStyle text, ParagraphStyle copies)
    {
        var width = DocxText.Twips(PageMetrics.TextWidth);
        xml.Append("<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"margin\" w:tblpXSpec=\"left\" w:tblpYSpec=\"bottom\"/>")
            .Append("<w:tblOverlap w:val=\"never\"/>")
            .Append($"<w:tblW w:w=\"{width}\" w:type=\"dxa\"/>{ColophonBorders()}<w:tblLayout w:type=\"fixed\"/></w:tblPr>");
        AppendGrid([PageMetrics.TextWidth]);
        foreach (var row in rows)
        {
            xml.Append($"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            AppendColophonText(row, text);
            if (row.OwnLine.Length > 0)
                paragraphs.Append(new TextPiece(copies, [new(row.OwnLine, FaceRole.Body)]));
            xml.Append("</w:tc></w:tr>");
        }

        xml.Append("</w:tbl>");
    }

    private void AppendColophonText(ColophonRow row, ParagraphStyle text)
    {
        if (row.Label.Length + row.Text.Length == 0)
            return;
        var hanging = row.Label.Length;
        var tab = row.Right.Length > 0 ? $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{DocxText.Twips(PageMetrics.TextWidth - text.RightIndent)}\"/></w:tabs>" : "";
        var indent = hanging > 0
            ? $"<w:ind w:left=\"{DocxText.Twips(text.LeftIndent + hanging * text.Cell)}\" w:right=\"{DocxText.Twips(text.RightIndent)}\" w:hanging=\"{DocxText.Twips(hanging * text.Cell)}\"/>"
            : "";
        xml.Append($"<w:p><w:pPr><w:pStyle w:val=\"{text.Id}\"/>{tab}{indent}</w:pPr>");
        paragraphs.AppendRun(new(row.Label + row.Text, FaceRole.Body), text);
        if (row.Right.Length > 0)
        {
            xml.Append("<w:r><w:tab/></w:r>");
            paragraphs.AppendRun(new(row.Right, FaceRole.Body), text);
        }

        xml.Append("</w:p>");
    }

    private void AppendGrid(IReadOnlyList<int> widths)
    {
        xml.Append("<w:tblGrid>");
        foreach (var width in widths)
            xml.Append($"<w:gridCol w:w=\"{DocxText.Twips(width)}\"/>");
        xml.Append("</w:tblGrid>");
    }

    private void AppendRow(TablePiece piece, int row, StyleSheet styles)
    {
        var isHead = row < piece.Table.HeadRows;
        xml.Append("<w:tr><w:trPr><w:cantSplit/>").Append(isHead ? "<w:tblHeader/>" : "").Append("</w:trPr>");
        for (var column = 0; column < piece.ColumnWidths.Count; column++)
        {
            var text = column < piece.Table.Rows[row].Count ? TextElements.Printable(piece.Table.Rows[row][column]) : "";
            var style = TableCellStyles.Of(styles, text, isHead);
            xml.Append($"<w:tc><w:tcPr><w:tcW w:w=\"{DocxText.Twips(piece.ColumnWidths[column])}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            paragraphs.Append(new TextPiece(style, [new(text, style.Face)]));
            xml.Append("</w:tc>");
        }

        xml.Append("</w:tr>");
    }

    private static string Borders() => "<w:tblBorders>" + string.Concat(
        Sides.Select(side => Border(side, 4))) + "</w:tblBorders>";

    private static string ColophonBorders() =>
        $"<w:tblBorders>{Border("top", ThickRule)}{Border("bottom", ThickRule)}{Border("insideH", ThinRule)}</w:tblBorders>";

    private static string Border(string side, int size) => $"<w:{side} w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" w:color=\"000000\"/>";
}
