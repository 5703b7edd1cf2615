namespace Yaoqing.Documents.Typesetting;

/// <summary>The one page engine: compose, set into boxes, paginate, and fix every glyph and rule to its place on the paper.</summary>
internal sealed class PageEngine
{
    private readonly IssueDocument document;
    private readonly ComposedIssue composed;
    private readonly FaceBook faces;
    private readonly Structure structure = new();
    private readonly TextSetter text;
    private readonly TableSetter tables;

    private PageEngine(IssueDocument document, FontSet fonts)
    {
        this.document = document;
        composed = Composer.Compose(document);
        faces = new(document.Style, fonts);
        text = new(faces, structure);
        tables = new(text, structure, composed.Styles);
    }

    public static LaidOutIssue Lay(IssueDocument document, FontSet fonts) => new PageEngine(document, fonts).Lay();

    private LaidOutIssue Lay()
    {
        var boxes = composed.Head.Concat(composed.Flow).SelectMany(Set).ToList();
        var colophon = new ColophonSetter(text, structure, composed.Styles, isRuled: !composed.IsLetter).Set(composed.Colophon);
        var sheets = new Paginator(boxes, composed.IsLetter ? PageMetrics.Millimetres(25) : PageMetrics.Top).Run(colophon);
        var bookmarks = new List<BookmarkEntry>();
        var pages = sheets.Select((sheet, index) => Page(sheet, index + 1, bookmarks)).ToList();
        return new(document, pages, structure.Nodes, bookmarks, faces);
    }

    private IEnumerable<Box> Set(Piece piece) => piece switch
    {
        TextPiece paragraph => text.Set(paragraph),
        TablePiece table => tables.Set(table),
        RulePiece rule => [RuleBox(rule)],
        _ => [],
    };

    private static Box RuleBox(RulePiece rule)
    {
        const int left = PageMetrics.Left, right = PageMetrics.Left + PageMetrics.TextWidth;
        if (rule.IsLetterRule)
            return new(LetterRules.Height) { Before = rule.Before, Rules = LetterRules.ThickOverThin(0, rule.Color) };
        return new(0) { Before = rule.Before, Rules = [new(left, rule.Thickness / 2, right, rule.Thickness / 2, rule.Thickness, rule.Color)] };
    }

    private LaidOutPage Page(Sheet sheet, int number, List<BookmarkEntry> bookmarks)
    {
        var runs = new List<GlyphRun>();
        var rules = new List<PlacedRule>();
        foreach (var (box, boxTop) in sheet.Placed)
        {
            var top = box.InkTop is { } ink ? InkPlacement.BoxTop(box, ink, boxTop) : boxTop;
            runs.AddRange(box.Runs.Select(run => run with { Baseline = run.Baseline + top }));
            rules.AddRange(box.Rules.Select(rule => rule with { Y1 = rule.Y1 + top, Y2 = rule.Y2 + top }));
            if (box.Bookmark is { Length: > 0 } title)
                bookmarks.Add(new(title, box.BookmarkLevel, number, top));
        }

        if (composed.IsLetter && number == 1)
            rules.AddRange(LetterRules.ThinOverThick(PageMetrics.Height - PageMetrics.Millimetres(20), document.Masthead.Color));
        else if (sheet.BoxCount > 0)
            runs.AddRange(PageNumber(number));
        return new(number, runs, rules);
    }

    /// <summary>“— 1 —”: right on odd pages, left on even ones, one character in; the dash 7 mm under the type area.</summary>
    private IEnumerable<GlyphRun> PageNumber(int number)
    {
        var style = composed.Styles.PageNumber;
        var piece = new TextPiece(style, [new($"— {number} —", FaceRole.PageNumber)]);
        var line = text.SetLines(piece, PageMetrics.Left + PageMetrics.SmallSize, PageMetrics.TextWidth, -1)[0];
        var width = line.Runs[^1].Glyphs[^1].X + line.Runs[^1].Glyphs[^1].Advance - line.Runs[0].Glyphs[0].X;
        var shift = number % 2 == 1 ? PageMetrics.TextWidth - 2 * PageMetrics.SmallSize - width : 0;
        var baseline = PageMetrics.Foot + PageMetrics.PageNumberDrop + InkPlacement.MiddleOverBaseline(line.Runs[0]);
        return line.Runs.Select(run => run with { Baseline = baseline, Glyphs = [.. run.Glyphs.Select(glyph => glyph with { X = glyph.X + shift })] });
    }
}
