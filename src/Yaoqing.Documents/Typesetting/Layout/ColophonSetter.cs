namespace Yaoqing.Documents.Typesetting;

/// <summary>版记 as one box: rules 156 mm wide, first and last 0.35 mm, between 0.25 mm; the last rule's foot is the box's foot.</summary>
internal sealed class ColophonSetter(TextSetter text, Structure structure, StyleSheet styles)
{
    private const string Black = "000000";
    private static readonly int Thick = PageMetrics.Millimetres(0.35m), Thin = PageMetrics.Millimetres(0.25m);

    public Box? Set(IReadOnlyList<ColophonRow> rows)
    {
        if (rows.Count == 0)
            return null;
        var runs = new List<GlyphRun>();
        var rules = new List<PlacedRule>();
        var y = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            y = AddRule(rules, y, i == 0 ? Thick : Thin);
            var lines = Lines(rows[i]);
            runs.AddRange(TableSetter.Stacked(lines, y));
            y += lines.Sum(line => line.Height);
        }

        y = AddRule(rules, y, Thick);
        return new(y) { Runs = runs, Rules = rules };
    }

    private static int AddRule(List<PlacedRule> rules, int y, int thickness)
    {
        rules.Add(new(PageMetrics.Left, y + thickness / 2, PageMetrics.Left + PageMetrics.TextWidth, y + thickness / 2, thickness, Black));
        return y + thickness;
    }

    private IReadOnlyList<Box> Lines(ColophonRow row)
    {
        var node = structure.Add("P");
        var piece = new TextPiece(styles.Colophon, [new(row.Label + row.Text, FaceRole.Body)])
        {
            HangingCharacters = row.Label.Length > 0 ? row.Label.Length : null,
            Right = row.Right.Length > 0 ? [new(row.Right, FaceRole.Body)] : [],
        };
        var lines = row.Label.Length + row.Text.Length > 0 ? text.SetLines(piece, PageMetrics.Left, PageMetrics.TextWidth, node) : [];
        if (row.OwnLine.Length == 0)
            return lines;
        var own = new TextPiece(styles.ColophonCopies, [new(row.OwnLine, FaceRole.Body)]);
        return [.. lines, .. text.SetLines(own, PageMetrics.Left, PageMetrics.TextWidth, node)];
    }
}
