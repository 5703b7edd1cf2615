using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>Tables of a body: ruled, head rows repeated, rows not split and no lower than a line of text, as the page engine sets them.</summary>
internal sealed class DocxTables(StringBuilder xml, DocxParagraphs paragraphs)
{
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
        xml.Append($"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{DocxText.Twips(PageMetrics.Pitch)}\" w:hRule=\"atLeast\"/>").Append(isHead ? "<w:tblHeader/>" : "").Append("</w:trPr>");
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

    private static string Border(string side, int size) => $"<w:{side} w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" w:color=\"000000\"/>";
}
