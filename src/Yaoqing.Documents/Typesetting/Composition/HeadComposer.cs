namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 刊头与版头. Three forms: periodicals (marks, name, number, organ and date over the rule), letters (name 30 mm from the paper's head
/// over a double rule), official documents (name 35 mm under the type area's head, number two lines below, rule 4 mm under it).
/// Heights are summed here, so that the text starts on the page's grid of lines in docx as well.
/// </summary>
internal sealed class HeadComposer
{
    // The ink of a 3号 line ends 3.8 pt above the foot of its line box; a rule 4 mm under the ink lies 7.5 pt under the box.
    private const int RuleUnderNumber = 7_500;
    private const int RuleUnderOrgan = 2_500;

    // Ink of a full-width character reaches about 0.85 em above its baseline; the page engine measures, docx takes this.
    private const decimal NominalInk = 0.85m;

    private readonly Masthead masthead;
    private readonly StyleSheet styles;
    private readonly List<Piece> pieces = [];
    private int y = PageMetrics.Top;

    private HeadComposer(Masthead masthead, StyleSheet styles) => (this.masthead, this.styles) = (masthead, styles);

    public static IReadOnlyList<Piece> Compose(IssueDocument document, StyleSheet styles, out int blankAfter)
    {
        var composer = new HeadComposer(document.Masthead, styles);
        var blankLines = document.Template switch
        {
            IssueTemplate.CommissionLetter => composer.Letter(),
            IssueTemplate.OfficialNotice => composer.OfficialDocument(),
            _ => composer.Periodical(document.Template),
        };
        blankAfter = PageMetrics.NextGridLine(composer.y) - composer.y + blankLines * PageMetrics.Pitch;
        return composer.pieces;
    }

    private int Periodical(IssueTemplate template)
    {
        Marks();
        var top = masthead.NameTop is { } set ? PageMetrics.Millimetres(set) : y + PageMetrics.Millimetres(pieces.Count == 0 ? 16 : 8);
        Name(top);
        var total = masthead.TotalNumber is { Length: > 0 } text ? $"（{text}）" : "";
        if (masthead.NumberLine is { Length: > 0 } number)
            Add(new TextPiece(styles.NumberLine, [new(Clean(number + total), FaceRole.Body)]) { Before = PageMetrics.WholeTwips(PageMetrics.Millimetres(2)) });
        Add(new TextPiece(styles.OrganLine, [new(Clean(masthead.Organ ?? ""), FaceRole.Body)])
        {
            Before = PageMetrics.WholeTwips(PageMetrics.Millimetres(2)),
            Right = [new(DateText(template), FaceRole.Body)],
        });
        Rule(RuleUnderOrgan);
        return template is IssueTemplate.MultiItem or IssueTemplate.DailyDigest ? 0 : 1;
    }

    private int OfficialDocument()
    {
        Marks();
        Name(PageMetrics.Millimetres(masthead.NameTop ?? 72));
        if (masthead.NumberLine is { Length: > 0 } number)
        {
            TextRun[] signer = masthead.Signer is { Length: > 0 } name ? [new("签发人：", FaceRole.Body), new(Clean(name), FaceRole.Subheading)] : [];
            var style = signer.Length > 0 ? styles.SignerLine : styles.NumberLine;
            Add(new TextPiece(style, [new(Clean(number), FaceRole.Body)]) { Before = 2 * PageMetrics.Pitch, Right = signer });
        }

        Rule(RuleUnderNumber);
        return 2;
    }

    private int Letter()
    {
        y = PageMetrics.Millimetres(25);
        Name(PageMetrics.Millimetres(masthead.NameTop ?? 30));
        Add(new RulePiece(masthead.Color, PageMetrics.Millimetres(masthead.RuleThickness)) { IsLetterRule = true, Before = LetterRuleDrop() });
        var marks = masthead.Marks.Count > 0 ? masthead.Marks[0] : "";
        if (masthead.NumberLine is { Length: > 0 } number)
            Add(new TextPiece(styles.LetterNumber, [new(Clean(marks), FaceRole.Heading)]) { Before = 4_000, Right = [new(Clean(number), FaceRole.Body)] });
        foreach (var mark in masthead.Marks.Skip(1))
            Add(new TextPiece(styles.Mark, [new(Clean(mark), FaceRole.Heading)]));
        return 2;
    }

    // 4 mm under the name's ink, whose foot is about 0.08 em under the baseline.
    private int LetterRuleDrop()
    {
        var style = styles.MastheadName;
        var inkFoot = style.Pitch - PageMetrics.Baseline(style.Pitch) - style.Size * 8 / 100;
        return PageMetrics.WholeTwips(Math.Max(0, PageMetrics.Millimetres(4) - inkFoot));
    }

    private void Marks()
    {
        var marks = masthead.Marks.Count == 0 && masthead.CopyNumber is { Length: > 0 } ? [""] : masthead.Marks;
        foreach (var mark in marks)
        {
            TextRun[] right = pieces.Count == 0 && masthead.CopyNumber is { Length: > 0 } copy ? [new(Clean(copy), FaceRole.Body)] : [];
            Add(new TextPiece(styles.Mark, [new(Clean(mark), FaceRole.Heading)]) { Right = right });
        }
    }

    private void Name(int inkTop)
    {
        var style = styles.MastheadName;
        var boxTop = inkTop + (int)(style.Size * NominalInk) - PageMetrics.Baseline(style.Pitch);
        var before = PageMetrics.WholeTwips(Math.Max(0, boxTop - y));
        var ink = y + before + PageMetrics.Baseline(style.Pitch) - (int)(style.Size * NominalInk);
        Add(new TextPiece(style, NameRuns(Clean(masthead.Name))) { Before = before, InkTop = Math.Max(inkTop, ink), Tag = PieceTag.Title });
    }

    private static string Clean(string text) => TextElements.Printable(text);

    private static TextRun[] NameRuns(string name)
    {
        var last = name.Length - (name.Length > 1 && char.IsLowSurrogate(name[^1]) ? 2 : Math.Min(1, name.Length));
        return [new(name[..last], FaceRole.Title), new(name[last..], FaceRole.Title) { IsUntracked = true }];
    }

    private void Rule(int before) => Add(new RulePiece(masthead.Color, PageMetrics.Millimetres(masthead.RuleThickness)) { Before = before });

    private void Add(Piece piece)
    {
        pieces.Add(piece);
        y += piece.Before + (piece is TextPiece text ? text.Style.Pitch : 0);
    }

    private string DateText(IssueTemplate template)
    {
        var date = masthead.Date is { } day ? ChineseDate.Of(day) : "";
        return template is IssueTemplate.UrgentReport && masthead.Time is { } time ? $"{date}{time.Hour}时{time.Minute:00}分" : date;
    }
}
