namespace Yaoqing.Documents.Typesetting;

/// <summary>Sets a table into one box a row: cells centred in height, thin rules around; head rows return on each page.</summary>
internal sealed class TableSetter(TextSetter text, Structure structure, StyleSheet styles)
{
    private const int Padding = 4_000, LeastHeight = PageMetrics.Pitch;
    private static readonly int Thickness = PageMetrics.Millimetres(0.18m);

    public IReadOnlyList<Box> Set(TablePiece piece)
    {
        var table = structure.Add("Table");
        var rows = piece.Table.Rows.Select((row, index) => Row(piece, row, index < piece.Table.HeadRows, table)).ToList();
        var heads = rows.Take(piece.Table.HeadRows).ToList();
        return
        [
            .. rows.Select((row, index) => row with
            {
                KeepWithNext = index < piece.Table.HeadRows && index < rows.Count - 1,
                RepeatedAbove = index < heads.Count ? [] : heads,
                SnapsAfter = index == rows.Count - 1,
            }),
        ];
    }

    private Box Row(TablePiece piece, IReadOnlyList<string> texts, bool isHead, int table)
    {
        var row = structure.Add("TR", table);
        var x = PageMetrics.Left;
        var cells = new List<(IReadOnlyList<Box> Lines, int Height)>();
        for (var column = 0; column < piece.ColumnWidths.Count; column++)
        {
            var content = column < texts.Count ? TextElements.Printable(texts[column]) : "";
            var style = TableCellStyles.Of(styles, content, isHead);
            var lines = text.SetLines(new(style, [new(content, style.Face)]), x + Padding, piece.ColumnWidths[column] - 2 * Padding, structure.Add(isHead ? "TH" : "TD", row));
            cells.Add((lines, lines.Sum(line => line.Height)));
            x += piece.ColumnWidths[column];
        }

        var height = Math.Max(LeastHeight, cells.Max(cell => cell.Height) + 2 * Padding);
        return new(height) { Runs = [.. cells.SelectMany(cell => Stacked(cell.Lines, (height - cell.Height) / 2))], Rules = Rules(piece.ColumnWidths, height) };
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
