using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>
/// A w:tbl as a full grid: a cell that spans columns or rows keeps its text in its first place and leaves the others
/// empty, so that the arithmetic check sees every figure in its column. A nested table becomes lines of its cell.
/// </summary>
internal static class TableReader
{
    private const int MaxColumns = 500;

    private sealed record Cell(int Column, int Span, bool Continues, IReadOnlyList<DraftBlock> Blocks);

    public static void Read(XmlReader xml, WordContext context, BlockSink sink)
    {
        var (rows, outerShading) = (new List<List<Cell>>(), context.IsShaded);
        Rows(xml, context, rows);
        context.IsShaded = outerShading;
        if (rows.Count > 0) sink.Blocks.Add(new DraftTable(Grid(rows, context)));
    }

    private static void Rows(XmlReader xml, WordContext context, List<List<Cell>> rows)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (!WordXml.IsWord(xml)) xml.Skip();
            else if (xml.LocalName == "tr") Row(xml, context, rows);
            else if (xml.LocalName == "tblPr") TableProperties(xml, context);
            else if (xml.LocalName is "sdt" or "sdtContent" or "customXml" or "ins") Rows(xml, context, rows);
            else xml.Skip();
        }
    }

    private static void Row(XmlReader xml, WordContext context, List<List<Cell>> rows)
    {
        var row = new RowState();
        RowContent(xml, context, row);
        if (row.IsDeleted) context.Findings.Deleted++;
        else if (row.Cells.Count > 0) rows.Add(row.Cells);
    }

    private sealed class RowState
    {
        public List<Cell> Cells { get; } = [];

        public int Column { get; set; }

        public bool IsDeleted { get; set; }
    }

    private static void RowContent(XmlReader xml, WordContext context, RowState row)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (row.IsDeleted || !WordXml.IsWord(xml)) xml.Skip();
            else if (xml.LocalName == "trPr") RowProperties(xml, context, row);
            else if (xml.LocalName == "tc") ReadCell(xml, context, row);
            else if (xml.LocalName is "sdt" or "sdtContent" or "customXml") RowContent(xml, context, row);
            else xml.Skip();
        }
    }

    private static void RowProperties(XmlReader xml, WordContext context, RowState row)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "gridBefore") row.Column = Math.Clamp(WordXml.Number(WordXml.Val(xml)) ?? 0, 0, MaxColumns);
            if (xml.LocalName == "del") row.IsDeleted = true;
            if (xml.LocalName == "ins") context.Findings.Inserted++;
            xml.Skip();
        }
    }

    private static void ReadCell(XmlReader xml, WordContext context, RowState row)
    {
        var (span, continues, deleted, sink, outerShading) = (1, false, false, new BlockSink(), context.IsShaded);
        if (xml.IsEmptyElement)
        {
            xml.Read();
        }
        else
        {
            xml.Read();
            if (WordXml.AtChild(xml))
            {
                if (xml.LocalName == "tcPr")
                {
                    (span, continues, deleted) = CellProperties(xml, context);
                }
                CellContent(xml, context, sink);
            }
        }
        context.IsShaded = outerShading;
        if (deleted || row.Column >= MaxColumns) return;
        row.Cells.Add(new Cell(row.Column, Math.Min(span, MaxColumns - row.Column), continues, sink.Complete()));
        row.Column += span;
    }

    // The reader stands on the cell's first child after its properties, or on the cell's end.
    private static void CellContent(XmlReader xml, WordContext context, BlockSink sink)
    {
        while (WordXml.AtChild(xml)) BlockReader.Block(xml, context, sink);
    }

    private static (int Span, bool Continues, bool Deleted) CellProperties(XmlReader xml, WordContext context)
    {
        var (span, continues, deleted) = (1, false, false);
        if (!WordXml.Enter(xml)) return (span, continues, deleted);
        while (WordXml.AtChild(xml))
        {
            switch (xml.LocalName)
            {
                case "gridSpan": span = Math.Clamp(WordXml.Number(WordXml.Val(xml)) ?? 1, 1, MaxColumns); break;
                case "vMerge" or "hMerge": continues |= WordXml.Val(xml) is null or "continue"; break;
                case "shd": context.IsShaded |= RunLook.IsShading(xml); break;
                case "cellDel": deleted = true; break;
            }
            xml.Skip();
        }
        return (span, continues, deleted);
    }

    private static void TableProperties(XmlReader xml, WordContext context)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            // Designed table styles print white on colour; the plain grid does not.
            if (xml.LocalName == "tblStyle") context.IsShaded |= context.Styles.Run(WordXml.Val(xml)).Name is not ("" or "Table Grid" or "Normal Table" or "网格型");
            if (xml.LocalName == "shd") context.IsShaded |= RunLook.IsShading(xml);
            xml.Skip();
        }
    }

    private static List<IReadOnlyList<DraftCell>> Grid(List<List<Cell>> rows, WordContext context)
    {
        var width = rows.Max(r => r[^1].Column + r[^1].Span);
        var grid = new List<IReadOnlyList<DraftCell>>(rows.Count);
        foreach (var row in rows)
        {
            var cells = new DraftCell[width];
            Array.Fill(cells, DraftCell.Empty);
            foreach (var cell in row)
            {
                var content = new DraftCell(DraftCell.Flatten(cell.Blocks));
                if (!cell.Continues || grid.Count == 0) cells[cell.Column] = content;
                else context.Findings.Conceal(Visibility.Hidden, content.Text);
            }
            grid.Add(cells);
        }
        return grid;
    }
}
