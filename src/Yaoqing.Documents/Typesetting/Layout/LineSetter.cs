namespace Yaoqing.Documents.Typesetting;

/// <summary>Places the cells of one line: spread or squeezed to the measure (两端对齐), centred, left or right. In mpt from the line's left edge.</summary>
internal static class LineSetter
{
    // Before a long word that moves down (a telephone number, a unit's name) a line is left ragged: spread, it would fall apart.
    private const int WidestSpread = 2;

    public static IReadOnlyList<PlacedCell> Set(IReadOnlyList<Cell> cells, Line line, int left, int width, ParagraphStyle style)
    {
        var end = line.End;
        while (end > line.Start && cells[end - 1].Class is CharacterClass.Space)
            end--;
        if (style.Alignment is Alignment.Justified)
            return Justify(cells, line with { End = end }, left, width);
        var ink = Enumerable.Range(line.Start, end - line.Start).Sum(i => cells[i].Advance) - style.Tracking;
        var x = style.Alignment switch
        {
            Alignment.Centered => left + (width - ink) / 2,
            Alignment.Right => left + width - ink,
            Alignment.Left or Alignment.Justified => left,
        };
        return Place(cells, line with { End = end }, x);
    }

    private static List<PlacedCell> Place(IReadOnlyList<Cell> cells, Line line, int x)
    {
        var placed = new List<PlacedCell>(line.End - line.Start);
        for (var i = line.Start; i < line.End; i++)
        {
            placed.Add(new(cells[i], x + cells[i].Shift, cells[i].Advance));
            x += cells[i].Advance;
        }

        return placed;
    }

    private static List<PlacedCell> Justify(IReadOnlyList<Cell> cells, Line line, int left, int width)
    {
        var counted = line.Hangs ? line.End - 1 : line.End;
        var natural = 0;
        for (var i = line.Start; i < counted; i++)
            natural += cells[i].Advance;
        var slack = width - natural;
        if (slack == 0 || (line.IsLast && slack > 0) || slack > WidestSpread * cells[line.Start].Size)
            return Place(cells, line, left);
        return slack > 0 ? Spread(cells, line, left, slack, counted) : Squeeze(cells, line, left, -slack);
    }

    private static List<PlacedCell> Spread(IReadOnlyList<Cell> cells, Line line, int left, int slack, int counted)
    {
        var gaps = 0;
        for (var i = line.Start + 1; i < counted; i++)
            gaps += IsGap(cells, i) ? 1 : 0;
        if (gaps == 0)
            return Place(cells, line, left);
        var placed = new List<PlacedCell>(line.End - line.Start);
        var (x, passed) = (left, 0);
        for (var i = line.Start; i < line.End; i++)
        {
            if (i > line.Start && i < counted && IsGap(cells, i))
                passed++;
            placed.Add(new(cells[i], x + cells[i].Shift + (int)((long)slack * passed / gaps), cells[i].Advance));
            x += cells[i].Advance;
        }

        return placed;
    }

    private static List<PlacedCell> Squeeze(IReadOnlyList<Cell> cells, Line line, int left, int excess)
    {
        var marks = 0;
        for (var i = line.Start; i < line.End; i++)
            marks += cells[i].MaySqueeze ? 1 : 0;
        var placed = new List<PlacedCell>(line.End - line.Start);
        var (x, passed, taken) = (left, 0, 0);
        for (var i = line.Start; i < line.End; i++)
        {
            var cell = cells[i];
            var cut = 0;
            if (cell.MaySqueeze)
            {
                var soFar = (int)((long)excess * ++passed / marks);
                (cut, taken) = (soFar - taken, soFar);
            }

            placed.Add(new(cell, x + cell.Shift - (cell.Class is CharacterClass.Opening ? cut : 0), cell.Advance - cut));
            x += cell.Advance - cut;
        }

        return placed;
    }

    // Space goes between characters, never into a word, a number or a dash.
    private static bool IsGap(IReadOnlyList<Cell> cells, int at)
    {
        var (left, right) = (cells[at - 1], cells[at]);
        if (left.Class is CharacterClass.Joined && right.Class is CharacterClass.Joined)
            return false;
        var leftIsWord = left.Class is CharacterClass.Latin || (left.Class is CharacterClass.Closing && left.CodePoint < 128);
        var rightIsWord = right.Class is CharacterClass.Latin || (right.Class is CharacterClass.Closing && right.CodePoint < 128);
        return !(leftIsWord && rightIsWord);
    }
}

/// <summary>A cell at its place; <paramref name="Room"/> is the advance after squeezing.</summary>
internal readonly record struct PlacedCell(Cell Cell, int X, int Room);
