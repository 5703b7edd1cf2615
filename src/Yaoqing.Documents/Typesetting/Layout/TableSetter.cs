namespace Yaoqing.Documents.Typesetting;

/// <summary>Sets a table into one box a row: cells centred in height, thin rules around; head rows return on each page.</summary>
internal sealed class TableSetter(TextSetter text, Structure structure, StyleSheet styles)
{
    private const int Padding = 4_000, LeastHeight = PageMetrics.Pitch;
    private static readonly int Thickness = PageMetrics.Millimetres(0.18m);

    public IReadOnlyList<Box> Set(TablePiece piece)
    {
        var table = structure.Add("Table");
        var count = Math.Clamp(piece.Table.HeadRows, 0, piece.Table.Rows.Count);
        var heads = piece.Table.Rows.Take(count).SelectMany(row => Row(piece, row, true, table, PageMetrics.TextHeight)).ToList();
        var repeated = heads.Sum(head => head.Height) <= PageMetrics.TextHeight / 3 ? heads : [];
        var room = PageMetrics.TextHeight - repeated.Sum(head => head.Height);
        var rows = piece.Table.Rows.Skip(count).SelectMany(row => Row(piece, row, false, table, room)).Select(row => row with { RepeatedAbove = repeated });
        List<Box> boxes = [.. heads.Select(head => head with { KeepWithNext = true }), .. rows];
        boxes[^1] = boxes[^1] with { KeepWithNext = false, SnapsAfter = true };
        return boxes;
    }

    // A row higher than a page is parted between lines.
    private IEnumerable<Box> Row(TablePiece piece, IReadOnlyList<string> texts, bool isHead, int table, int room)
    {
        var row = structure.Add("TR", table);
        var x = PageMetrics.Left;
        var cells = new List<IReadOnlyList<Box>>();
        for (var column = 0; column < piece.ColumnWidths.Count; column++)
        {
            var content = column < texts.Count ? TextElements.Printable(texts[column]) : "";
            var style = TableCellStyles.Of(styles, content, isHead);
            cells.Add(text.SetLines(new(style, [new(content, style.Face)]), x + Padding, piece.ColumnWidths[column] - 2 * Padding, structure.Add(isHead ? "TH" : "TD", row)));
            x += piece.ColumnWidths[column];
        }

        var most = (room - 2 * Padding) / styles.TableCell.Pitch;
        for (var first = 0; first == 0 || cells.Any(cell => cell.Count > first); first += most)
            yield return RowBox([.. cells.Select(cell => cell.Skip(first).Take(most).ToList())], piece.ColumnWidths);
    }

    private static Box RowBox(IReadOnlyList<List<Box>> cells, IReadOnlyList<int> widths)
    {
        var heights = cells.Select(lines => lines.Sum(line => line.Height)).ToList();
        var height = Math.Max(LeastHeight, heights.Max() + 2 * Padding);
        return new(height) { Runs = [.. cells.SelectMany((lines, column) => Stacked(lines, (height - heights[column]) / 2))], Rules = Rules(widths, height) };
    }

    public static IEnumerable<GlyphRun> Stacked(IReadOnlyList<Box> lines, int top)
    {
        foreach (var line in lines)
        {
            foreach (var run in line.Runs)
                yield return run with { Baseline = run.Baseline + top };
            top += line.Height;
        }
    }

    private static List<PlacedRule> Rules(IReadOnlyList<int> widths, int height)
    {
        const string black = "000000";
        const int right = PageMetrics.Left + PageMetrics.TextWidth;
        List<PlacedRule> rules = [new(PageMetrics.Left, 0, right, 0, Thickness, black), new(PageMetrics.Left, height, right, height, Thickness, black)];
        var x = PageMetrics.Left;
        rules.Add(new(x, 0, x, height, Thickness, black));
        foreach (var width in widths)
        {
            x += width;
            rules.Add(new(x, 0, x, height, Thickness, black));
        }

        return rules;
    }
}
