namespace Yaoqing.Documents.Typesetting;

/// <summary>Sets paragraphs into boxes of one line each.</summary>
internal sealed class TextSetter(FaceBook faces, Structure structure)
{
    /// <summary>A closing (署名, 供稿) that moves to a new page takes two lines of text along.</summary>
    private const int LinesKept = 2;

    public IReadOnlyList<Box> Set(TextPiece piece)
    {
        var node = structure.Add(TypeOf(piece));
        var lines = SetLines(piece, PageMetrics.Left, WidthOf(piece.Style), node);
        if (piece.InkTop is not null)
            lines = [.. lines.Select(line => line with { InkTop = piece.InkTop })];
        return
        [
            .. lines.Select((line, index) => line with
            {
                Before = index == 0 ? piece.Before : 0,
                After = index == lines.Count - 1 ? piece.After : 0,
                KeepWithNext = piece.Style.KeepWithNext || (piece.KeepWithNext && index >= lines.Count - LinesKept) || IsBesideEdge(index, lines.Count),
                StartsPage = piece.StartsPage && index == 0,
                Bookmark = index == 0 ? piece.Bookmark : null,
                BookmarkLevel = piece.BookmarkLevel,
            }),
        ];
    }

    /// <summary>The lines of a piece between two edges, without its surroundings; for cells of tables and the colophon too.</summary>
    public IReadOnlyList<Box> SetLines(TextPiece piece, int left, int width, int node)
    {
        var style = piece.Style;
        var cells = CellsOf(piece.Runs, style);
        var hanging = (piece.HangingCharacters ?? 0) * style.Cell;
        var inner = left + style.LeftIndent + hanging;
        var room = width - style.LeftIndent - hanging - (piece.RightIndent ?? style.RightIndent);
        var first = piece.HangingCharacters is null ? style.FirstLineIndent : -hanging;
        var lines = LineBreaker.Break(cells, room - first, room);
        var boxes = new List<Box>(lines.Count + 1);
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = i == 0 ? first : 0;
            boxes.Add(LineBox(LineSetter.Set(cells, lines[i], inner + indent, room - indent, style), style, node));
        }

        if (boxes.Count == 0)
            boxes.Add(new(style.Pitch));
        if (piece.Right.Count > 0)
            AddRight(boxes, piece, left + width, node);
        return boxes;
    }

    // 孤行控制: neither the first nor the last line of a paragraph stands alone on a page.
    private static bool IsBesideEdge(int index, int count) => count > 1 && (index == 0 || index == count - 2);

    private void AddRight(List<Box> boxes, TextPiece piece, int edge, int node)
    {
        var cells = CellsOf(piece.Right, piece.Style);
        var width = cells.Sum(cell => cell.Advance);
        var x = edge - (piece.RightIndent ?? piece.Style.RightIndent) - width;
        var line = LineBox(LineSetter.Set(cells, new(0, cells.Count, cells.Count, true, false), x, width, piece.Style with { Alignment = Alignment.Left }), piece.Style, node);
        var lastX = boxes[^1].Runs.Select(run => run.Glyphs[^1].X + run.Glyphs[^1].Advance).DefaultIfEmpty(0).Max();
        if (lastX + piece.Style.Size / 2 > x)
            boxes.Add(line);
        else
            boxes[^1] = boxes[^1] with { Runs = [.. boxes[^1].Runs, .. line.Runs] };
    }

    private List<Cell> CellsOf(IReadOnlyList<TextRun> runs, ParagraphStyle style)
    {
        var cells = new List<Cell>();
        foreach (var run in runs)
        {
            var first = cells.Count;
            foreach (var rune in run.Text.EnumerateRunes())
            {
                var cell = rune.Value == '\n' ? new('\n', new(null, "", false), 0, style.Size, 0, 0, CharacterClass.Space) : faces.CellOf(rune, style, run);
                cells.Add(run.IsUnbroken && cells.Count > first ? cell with { IsGlued = true } : cell);
            }
        }

        return cells;
    }

    private static Box LineBox(IReadOnlyList<PlacedCell> placed, ParagraphStyle style, int node)
    {
        var runs = new List<GlyphRun>();
        var baseline = PageMetrics.Baseline(style.Pitch);
        for (var start = 0; start < placed.Count;)
        {
            var end = start + 1;
            while (end < placed.Count && placed[end].Cell.Face == placed[start].Cell.Face)
                end++;
            var glyphs = new PlacedGlyph[end - start];
            for (var i = start; i < end; i++)
                glyphs[i - start] = new(placed[i].Cell.CodePoint, placed[i].Cell.Glyph, placed[i].X, placed[i].Room);
            runs.Add(new(placed[start].Cell.Face, style.Size, style.Color, baseline, glyphs, node));
            start = end;
        }

        return new(style.Pitch) { Runs = runs };
    }

    // Text on the grid of characters is 28 cells wide; other sizes use the whole type area.
    private static int WidthOf(ParagraphStyle style) => style is { Tracking: PageMetrics.Tracking, Alignment: Alignment.Justified } ? PageMetrics.Measure : PageMetrics.TextWidth;

    private static string TypeOf(TextPiece piece) => piece.Tag switch
    {
        PieceTag.Title => piece.InkTop is null ? "H2" : "H1",
        PieceTag.Heading => piece.Style.OutlineLevel >= 0 ? $"H{Math.Min(6, piece.Style.OutlineLevel + 2)}" : "H2",
        PieceTag.Paragraph => "P",
    };
}

/// <summary>Collects the nodes of the document's structure in reading order.</summary>
internal sealed class Structure
{
    private readonly List<StructureNode> nodes = [];

    public IReadOnlyList<StructureNode> Nodes => nodes;

    public int Add(string type, int parent = -1)
    {
        nodes.Add(new(parent, type));
        return nodes.Count - 1;
    }
}
