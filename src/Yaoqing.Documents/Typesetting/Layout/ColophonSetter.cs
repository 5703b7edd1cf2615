namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 版记 as one box: rules 156 mm wide, first and last 0.35 mm, between 0.25 mm; the last rule's foot is the box's foot. A letter's has no rules.
/// </summary>
internal sealed class ColophonSetter(TextSetter text, Structure structure, StyleSheet styles, bool isRuled)
{
    private const string Black = "000000";
    private const int Tallest = PageMetrics.TextHeight - 2 * PageMetrics.Pitch;
    private static readonly int[] Shrinking = [100, 85, 70, 55, 40, 25];
    private static readonly int Thick = PageMetrics.Millimetres(0.35m), Thin = PageMetrics.Millimetres(0.25m);

    /// <summary>Null without rows. A list longer than a page is set smaller, so that nothing is lost.</summary>
    public Box? Set(IReadOnlyList<ColophonRow> rows)
    {
        if (rows.Count == 0)
            return null;
        var node = structure.Add("Div");
        return Shrinking.Select(share => SetAt(rows, share, node)).FirstOrDefault(box => box.Height <= Tallest) ?? SetAt(rows, Shrinking[^1], node);
    }

    private Box SetAt(IReadOnlyList<ColophonRow> rows, int share, int node)
    {
        var runs = new List<GlyphRun>();
        var rules = new List<PlacedRule>();
        var y = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            y = AddRule(rules, y, i == 0 ? Thick : Thin);
            var lines = Lines(rows[i], share, structure.Add("P", node));
            runs.AddRange(TableSetter.Stacked(lines, y));
            y += lines.Sum(line => line.Height);
        }

        y = AddRule(rules, y, Thick);
        return new(y) { Runs = runs, Rules = rules };
    }

    private int AddRule(List<PlacedRule> rules, int y, int thickness)
    {
        if (!isRuled)
            return y;
        rules.Add(new(PageMetrics.Left, y + thickness / 2, PageMetrics.Left + PageMetrics.TextWidth, y + thickness / 2, thickness, Black));
        return y + thickness;
    }

    private static ParagraphStyle Scaled(ParagraphStyle style, int share) => style with { Size = style.Size * share / 100, Pitch = style.Pitch * share / 100 };

    private IReadOnlyList<Box> Lines(ColophonRow row, int share, int node)
    {
        var piece = new TextPiece(Scaled(styles.Colophon, share), [new(row.Label + row.Text, FaceRole.Body)])
        {
            HangingCharacters = row.Label.Length > 0 ? row.Label.Length : null,
            Right = row.Right.Length > 0 ? [new(row.Right, FaceRole.Body)] : [],
        };
        var lines = row.Label.Length + row.Text.Length > 0 ? text.SetLines(piece, PageMetrics.Left, PageMetrics.TextWidth, node) : [];
        if (row.OwnLine.Length == 0)
            return lines;
        var own = new TextPiece(Scaled(styles.ColophonCopies, share), [new(row.OwnLine, FaceRole.Body)]);
        return [.. lines, .. text.SetLines(own, PageMetrics.Left, PageMetrics.TextWidth, node)];
    }
}
