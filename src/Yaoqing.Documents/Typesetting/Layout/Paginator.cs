namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 分页. Boxes are stacked page by page; a chain (a box kept with the next, and so on) moves to a new page together, unless it is taller than
/// a page. Space above a box is dropped at the head of a page. The colophon ends on the foot of the last page; where it does not fit
/// there, at least two lines of text move on with it, so that it never stands alone.
/// <code>
/// invariants: every box is placed exactly once, in order; no box ends below the foot unless it alone is taller than a page
/// </code>
/// </summary>
internal sealed class Paginator(IReadOnlyList<Box> boxes, int firstTop)
{
    private const int LeastLinesBesideColophon = 2;

    private readonly List<Sheet> sheets = [];
    private Sheet sheet = new();
    private int y;

    public IReadOnlyList<Sheet> Run(Box? colophon)
    {
        Stack(forcedBreak: -1);
        if (colophon is null)
            return sheets;
        if (y > PageMetrics.Foot - colophon.Height)
            MoveTextOn(colophon.Height);
        sheet.Add(colophon, PageMetrics.Foot - colophon.Height, isOfFlow: false);
        return sheets;
    }

    // Two lines go along, or more where a chain asks for it, as far as the first line of the last page; else one line; else a chain is cut;
    // where the page has a single line, the colophon stands alone.
    private void MoveTextOn(int colophonHeight)
    {
        var (first, last) = (boxes.Count - sheet.BoxCount + 1, boxes.Count - LeastLinesBesideColophon);
        var places = Enumerable.Range(first, Math.Max(0, last - first + 1)).Reverse().Append(boxes.Count - 1).Where(at => at >= first).ToList();
        foreach (var at in places.Where(at => !boxes[at - 1].KeepWithNext).Concat(places))
        {
            if (boxes[at].Runs.Count == 0)
                continue;
            Stack(forcedBreak: at);
            if (y <= PageMetrics.Foot - colophonHeight)
                return;
        }

        Stack(forcedBreak: -1);
        NewSheet();
    }

    private void Stack(int forcedBreak)
    {
        sheets.Clear();
        NewSheet();
        y = firstTop;
        for (var index = 0; index < boxes.Count; index++)
        {
            var box = boxes[index];
            var startsChain = index == 0 || !boxes[index - 1].KeepWithNext;
            var mustBreak = box.StartsPage || index == forcedBreak
                || (startsChain && !Fits(ChainHeight(index))) || !Fits(box.Before + box.Height);
            if (mustBreak && sheet.BoxCount > 0)
                StartPage(box);
            Place(box, isFirst: sheet.BoxCount == 0 && sheets.Count > 1);
        }
    }

    private bool Fits(int height) => y + height <= PageMetrics.Foot;

    private int ChainHeight(int index)
    {
        var height = boxes[index].Before + boxes[index].Height;
        for (; boxes[index].KeepWithNext && index + 1 < boxes.Count; index++)
            height += boxes[index].After + boxes[index + 1].Before + boxes[index + 1].Height;
        return height;
    }

    private void StartPage(Box next)
    {
        NewSheet();
        foreach (var head in next.RepeatedAbove)
        {
            sheet.Add(head, y, isOfFlow: false);
            y += head.Height;
        }
    }

    private void Place(Box box, bool isFirst)
    {
        y += isFirst ? 0 : box.Before;
        sheet.Add(box, y);
        y += box.Height + box.After;
        if (box.SnapsAfter)
            y = PageMetrics.NextGridLine(y + PageMetrics.Pitch / 2);
    }

    private void NewSheet()
    {
        sheet = new();
        sheets.Add(sheet);
        y = PageMetrics.Top;
    }
}

/// <summary>The boxes of one page with their upper edges.</summary>
internal sealed class Sheet
{
    private readonly List<(Box Box, int Top)> placed = [];

    public IReadOnlyList<(Box Box, int Top)> Placed => placed;

    /// <summary>Boxes of the flow; repeated table heads and the colophon do not count.</summary>
    public int BoxCount { get; private set; }

    public void Add(Box box, int top, bool isOfFlow = true)
    {
        placed.Add((box, top));
        BoxCount += isOfFlow ? 1 : 0;
    }
}
