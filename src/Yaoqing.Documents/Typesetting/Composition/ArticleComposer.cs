namespace Yaoqing.Documents.Typesetting;

/// <summary>各篇: section, title, editor's note, addressee, body, attachments named, signature, annotation, attribution.</summary>
internal sealed class ArticleComposer
{
    private readonly IssueDocument document;
    private readonly StyleSheet styles;
    private readonly TitleBreaker titles;
    private readonly List<Piece> pieces = [];

    private ArticleComposer(IssueDocument document, StyleSheet styles)
    {
        this.document = document;
        this.styles = styles;
        titles = new TitleBreaker(document);
    }

    public static IReadOnlyList<Piece> Compose(IssueDocument document, StyleSheet styles)
    {
        var composer = new ArticleComposer(document, styles);
        for (var index = 0; index < document.Articles.Count; index++)
            composer.Add(document.Articles[index], index == 0 ? null : document.Articles[index - 1], index == document.Articles.Count - 1);
        return composer.pieces;
    }

    private bool IsDigest => document.Template is IssueTemplate.DailyDigest;

    private void Add(Article article, Article? previous, bool isLast)
    {
        var hasSection = article.Section is { Length: > 0 } && article.Section != previous?.Section;
        var blank = !IsDigest || hasSection ? PageMetrics.Pitch : 0;
        if (hasSection)
            pieces.Add(new TextPiece(styles.SectionTitle, [new(TextElements.Printable(article.Section!), FaceRole.Heading)]) { Before = blank, Tag = PieceTag.Heading });
        if (IsDigest)
        {
            AddDigest(article);
            return;
        }

        AddTitle(article, hasSection ? 0 : blank);
        AddNote(article.Note);
        if (article.Addressee is { Length: > 0 } addressee)
            pieces.Add(new TextPiece(styles.Addressee, [new(TextElements.Printable(addressee) + "：", FaceRole.Body)]));
        pieces.AddRange(BodyComposer.Compose(article.Body, styles));
        if (isLast && document.Attachments.Count > 0)
        {
            KeepBody();
            pieces.AddRange(AttachmentComposer.Note(document.Attachments, styles));
        }

        AddClosing(article);
    }

    /// <summary>What a title leaves under it: its block takes whole lines of the grid, so that the body stays in register on both sides of the sheet.</summary>
    public static int SpaceUnder(int titleHeight, bool leavesLine)
    {
        var rounding = (PageMetrics.Pitch - titleHeight % PageMetrics.Pitch) % PageMetrics.Pitch;
        return rounding + (leavesLine && rounding < PageMetrics.Pitch / 2 ? PageMetrics.Pitch : 0);
    }

    private void AddTitle(Article article, int before)
    {
        var style = styles.ArticleTitle;
        var lines = titles.Break(TextElements.Printable(article.Title), style);
        pieces.Add(new TextPiece(style, [new(string.Join('\n', lines), FaceRole.Title)])
        {
            Before = before,
            After = SpaceUnder(lines.Count * style.Pitch, leavesLine: document.Template is not IssueTemplate.MultiItem),
            Tag = PieceTag.Title,
            Bookmark = TextElements.Printable(article.Title),
        });
    }

    private void AddDigest(Article article)
    {
        var title = TextElements.Printable(article.Title);
        var lead = title.Length > 0 && !"。！？：".Contains(title[^1]) ? title + "。" : title;
        var body = article.Body.Count > 0 && article.Body[0] is Paragraph { Level: 0, Lead: "" } first
            ? [first with { Lead = lead }, .. article.Body.Skip(1)]
            : (IReadOnlyList<Block>)[new Paragraph("", 0, lead), .. article.Body];
        var tag = article.Unit is { Length: > 0 } unit ? $"（{TextElements.Printable(unit)}）" : "";
        var start = pieces.Count;
        pieces.AddRange(BodyComposer.Compose(body, styles));
        if (tag.Length > 0)
            AddTag(tag, start);
        if (pieces[start] is TextPiece text)
            pieces[start] = text with { Bookmark = title, Tag = PieceTag.Paragraph };
    }

    private void AddTag(string tag, int start)
    {
        var run = new TextRun(tag, FaceRole.Body) { IsUnbroken = true };
        if (pieces.Count > start && pieces[^1] is TextPiece last)
            pieces[^1] = last with { Runs = [.. last.Runs, run] };
        else
            pieces.Add(new TextPiece(styles.Body, [run]));
    }

    private void AddNote(EditorsNote? note)
    {
        if (note is null)
            return;
        pieces.Add(new TextPiece(styles.EditorsNote, [new("编者按：", FaceRole.Heading), new(TextElements.Printable(note.Text), FaceRole.Subheading)])
        {
            KeepWithNext = note.Signed is { Length: > 0 },
            After = note.Signed is { Length: > 0 } ? 0 : PageMetrics.Pitch,
        });
        if (note.Signed is { Length: > 0 } signed)
            pieces.Add(new TextPiece(styles.Signature, [new(TextElements.Printable(signed), FaceRole.Subheading)]) { RightIndent = 2 * PageMetrics.Cell, After = PageMetrics.Pitch });
    }

    private void AddClosing(Article article)
    {
        if (article.Attribution is { Length: > 0 } attribution)
            AddAfterBody(new TextPiece(styles.Attribution, [new($"（{TextElements.Printable(attribution)}）", FaceRole.Subheading)]));
        if (article.Signature is { } signature)
            AddSignature(signature);
        if (article.Annotation is { Length: > 0 } annotation)
            pieces.Add(new TextPiece(styles.Body, [new($"（{TextElements.Printable(annotation)}）", FaceRole.Body)]) { Before = article.Signature is null ? PageMetrics.Pitch : 0 });
    }

    // GB/T 9704-2012 第 7.3.5.2 条: the date starts two characters right of the name; the longer of the two keeps two characters from the right.
    private void AddSignature(Signature signature)
    {
        const int two = 2 * PageMetrics.Cell;
        var organ = TextElements.Printable(signature.Organ);
        var date = ChineseDate.Of(signature.Date);
        var organWidth = TextElements.NominalWidth(organ, PageMetrics.BodySize, PageMetrics.Tracking);
        var dateWidth = TextElements.NominalWidth(date, PageMetrics.BodySize, PageMetrics.Tracking);
        var dateIndent = Math.Max(two, two + organWidth - two - dateWidth);
        var organIndent = Math.Max(two, dateIndent + dateWidth + two - organWidth);
        AddAfterBody(new TextPiece(styles.Signature, [new(organ, FaceRole.Body)])
        {
            Before = 2 * PageMetrics.Pitch,
            RightIndent = organIndent,
            KeepWithNext = true,
        });
        pieces.Add(new TextPiece(styles.Signature, [new(date, FaceRole.Body)]) { RightIndent = dateIndent });
    }

    private void AddAfterBody(TextPiece closing)
    {
        KeepBody();
        pieces.Add(closing);
    }

    private void KeepBody()
    {
        if (pieces.Count > 0 && pieces[^1] is TextPiece last)
            pieces[^1] = last with { KeepWithNext = true };
    }
}
