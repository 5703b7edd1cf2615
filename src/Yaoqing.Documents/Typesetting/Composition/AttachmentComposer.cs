namespace Yaoqing.Documents.Typesetting;

/// <summary>附件说明 after the body, and the attachments themselves, each on a new page (GB/T 9704-2012 第 7.3.4、7.3.7 条).</summary>
internal static class AttachmentComposer
{
    private const int LabelCharacters = 5;

    public static IEnumerable<Piece> Note(IReadOnlyList<Attachment> attachments, StyleSheet styles)
    {
        for (var index = 0; index < attachments.Count; index++)
        {
            var title = TextElements.Printable(attachments[index].Title);
            var label = index == 0 ? "附件：" : "　　　";
            var number = attachments.Count > 1 ? $"{index + 1}." : "";
            yield return new TextPiece(styles.AttachmentNote, [new($"　　{label}{number}{title}", FaceRole.Body)])
            {
                Before = index == 0 ? PageMetrics.Pitch : 0,
                HangingCharacters = number.Length > 0 ? LabelCharacters + 1 : LabelCharacters,
                KeepWithNext = true,
            };
        }
    }

    public static IEnumerable<Piece> Compose(IssueDocument document, StyleSheet styles)
    {
        var titles = new TitleBreaker(document);
        for (var index = 0; index < document.Attachments.Count; index++)
        {
            var attachment = document.Attachments[index];
            var title = TextElements.Printable(attachment.Title);
            var number = document.Attachments.Count > 1 ? $"{index + 1}" : "";
            yield return new TextPiece(styles.AttachmentLabel, [new("附件" + number, FaceRole.Heading)]) { StartsPage = true };
            var lines = titles.Break(title, styles.ArticleTitle);
            yield return new TextPiece(styles.ArticleTitle, [new(string.Join('\n', lines), FaceRole.Title)])
            {
                Before = PageMetrics.Pitch,
                After = ArticleComposer.SpaceUnder(lines.Count * styles.ArticleTitle.Pitch, leavesLine: true),
                Tag = PieceTag.Title,
                Bookmark = $"附件{number}：{title}",
            };
            foreach (var piece in BodyComposer.Compose(attachment.Body, styles))
                yield return piece;
        }
    }
}
