namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 编排 — turns an issue into the stream of pieces that docx and the page engine both set. Every added word and mark (“本期要目”,
/// brackets, “附件：”, “共印…份”) is added here, so that all formats print the same text.
/// </summary>
internal static class Composer
{
    public static ComposedIssue Compose(IssueDocument document)
    {
        var styles = new StyleSheet(document);
        var head = HeadComposer.Compose(document, styles, out var blankAfterHead);
        var flow = new List<Piece>();
        if (document.ShowsContents)
            flow.AddRange(ContentsPieces(document, styles));
        flow.AddRange(ArticleComposer.Compose(document, styles));
        flow.AddRange(AttachmentComposer.Compose(document, styles));
        if (flow.Count > 0)
            flow[0] = flow[0] with { Before = blankAfterHead };
        return new(styles, head, flow, ColophonComposer.Compose(document)) { IsLetter = document.Template is IssueTemplate.CommissionLetter };
    }

    private static IEnumerable<Piece> ContentsPieces(IssueDocument document, StyleSheet styles)
    {
        yield return new TextPiece(styles.ContentsHeading, [new("本期要目", FaceRole.Heading)]);
        for (var index = 0; index < document.Articles.Count; index++)
        {
            var article = document.Articles[index];
            var unit = article.Unit is { Length: > 0 } name ? $"（{TextElements.Printable(name)}）" : "";
            yield return new TextPiece(styles.ContentsEntry, [new($"{index + 1}.{TextElements.Printable(article.Title)}{unit}", FaceRole.Subheading)])
            {
                KeepWithNext = index < 2 || index == document.Articles.Count - 2,
            };
        }
    }
}
