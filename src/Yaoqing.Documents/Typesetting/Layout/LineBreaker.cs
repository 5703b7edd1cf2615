namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 断行 (避头尾). Cells are taken greedily until the line is full. The character that no longer fits decides:
/// <code>
/// ，。、；：？！            hangs one cell over the edge, as Word and LibreOffice do, if what follows may start a line
/// other closing marks     are pulled in by squeezing marks of the line to half, if they have the room
/// anything else           moves down; so do characters that must not end a line or be parted; the line is then spread
/// </code>
/// A word longer than a line is cut. Every line holds at least one cell, so the loop ends.
/// </summary>
internal static class LineBreaker
{
    private const int MostPulledIn = 2;

    public static List<Line> Break(IReadOnlyList<Cell> cells, int firstWidth, int width)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < cells.Count)
        {
            var line = Next(cells, start, lines.Count == 0 ? firstWidth : width);
            lines.Add(line);
            start = line.Next;
        }

        return lines;
    }

    private static Line Next(IReadOnlyList<Cell> cells, int start, int width)
    {
        var sum = 0;
        for (var i = start; i < cells.Count; i++)
        {
            if (cells[i].IsLineFeed)
                return new(start, i, i + 1, IsLast: true, Hangs: false);
            sum += cells[i].Advance;
            if (sum > width && cells[i].Class is not CharacterClass.Space)
                return Full(cells, start, i, width);
        }

        return new(start, cells.Count, cells.Count, IsLast: true, Hangs: false);
    }

    private static Line Full(IReadOnlyList<Cell> cells, int start, int overflow, int width)
    {
        if (overflow > start && CharacterClasses.MayHang(cells[overflow].CodePoint) && MayBreak(cells, overflow + 1))
            return Ends(cells, start, overflow + 1, hangs: true);
        for (var end = overflow + 1; end <= overflow + MostPulledIn && end <= cells.Count && cells[end - 1].Class is CharacterClass.Closing; end++)
        {
            if (MayBreak(cells, end) && Fits(cells, start, end, width))
                return Ends(cells, start, end, hangs: false);
        }

        for (var end = overflow; end > start; end--)
        {
            if (MayBreak(cells, end))
                return Ends(cells, start, end, hangs: false);
        }

        return Ends(cells, start, Math.Max(overflow, start + 1), hangs: false);
    }

    private static Line Ends(IReadOnlyList<Cell> cells, int start, int end, bool hangs)
    {
        var next = end;
        while (next < cells.Count && cells[next].Class is CharacterClass.Space)
            next++;
        if (next < cells.Count && cells[next].IsLineFeed)
            return new(start, end, next + 1, IsLast: true, hangs);
        return new(start, end, next, IsLast: next == cells.Count, hangs);
    }

    private static bool Fits(IReadOnlyList<Cell> cells, int start, int end, int width)
    {
        var (sum, room) = (0, 0);
        for (var i = start; i < end; i++)
        {
            sum += cells[i].Advance;
            room += cells[i].MaySqueeze ? cells[i].Size / 2 : 0;
        }

        return sum - width <= room;
    }

    /// <summary>May a line end before cell <paramref name="at"/>?</summary>
    public static bool MayBreak(IReadOnlyList<Cell> cells, int at)
    {
        if (at <= 0 || at >= cells.Count)
            return true;
        var (left, right) = (cells[at - 1], cells[at]);
        if (right.IsLineFeed)
            return true;
        if (right.IsGlued || right.Class is CharacterClass.Closing or CharacterClass.Space || left.Class is CharacterClass.Opening)
            return false;
        if (left.Class is CharacterClass.Joined && right.Class is CharacterClass.Joined)
            return false;
        return right.Class is not CharacterClass.Latin || !BelongsToWord(cells, at - 1);
    }

    // “1.53”, “2,000” and “14:20” are words although a mark stands in them.
    private static bool BelongsToWord(IReadOnlyList<Cell> cells, int left) => cells[left].Class is CharacterClass.Latin
        || (cells[left].Class is CharacterClass.Closing && cells[left].CodePoint < 128 && left > 0 && cells[left - 1].Class is CharacterClass.Latin);
}

/// <summary>Cells <paramref name="Start"/> to <paramref name="End"/> on one line; the next line starts at <paramref name="Next"/>.</summary>
internal readonly record struct Line(int Start, int End, int Next, bool IsLast, bool Hangs);
