namespace Yaoqing.Documents.Typesetting;

/// <summary>列宽: the given weights, else the longest cell of each column (2–14 characters), shared over 156 mm in whole twips.</summary>
internal static class ColumnWidths
{
    public static IReadOnlyList<int> Of(Table table)
    {
        var count = table.Rows.Max(row => row.Count);
        if (count == 0)
            return [];
        var weights = Enumerable.Range(0, count).Select(column => (long)Weight(table, column)).ToArray();
        var total = weights.Sum();
        var widths = weights.Select(weight => PageMetrics.WholeTwips((int)(PageMetrics.TextWidth * weight / total))).ToArray();
        widths[^1] += PageMetrics.TextWidth - widths.Sum();
        return widths;
    }

    private static int Weight(Table table, int column)
    {
        if (column < table.Widths.Count && table.Widths[column] > 0)
            return table.Widths[column];
        var longest = table.Rows.Max(row => column < row.Count ? TextElements.NominalWidth(row[column], 1000, 0) : 0);
        return Math.Clamp(longest / 100, 20, 140) + 10;
    }
}
