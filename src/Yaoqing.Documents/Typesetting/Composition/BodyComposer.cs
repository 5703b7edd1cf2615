namespace Yaoqing.Documents.Typesetting;

/// <summary>正文: paragraphs by level, tables with their captions.</summary>
internal static class BodyComposer
{
    public static IEnumerable<Piece> Compose(IReadOnlyList<Block> body, StyleSheet styles)
    {
        foreach (var block in body)
        {
            if (block is Paragraph paragraph)
            {
                if (paragraph.Text.Length + paragraph.Lead.Length > 0)
                    yield return Text(paragraph, styles);
            }
            else if (block is Table { Rows.Count: > 0 } table)
            {
                if (table.Caption is { Length: > 0 } caption)
                    yield return new TextPiece(styles.TableCaption, [new(TextElements.Printable(caption), FaceRole.Heading)]);
                yield return new TablePiece(table, ColumnWidths.Of(table));
            }
        }
    }

    private static TextPiece Text(Paragraph paragraph, StyleSheet styles)
    {
        var level = Math.Clamp(paragraph.Level, 0, 4);
        var text = TextElements.Printable(paragraph.Text);
        if (paragraph.IsHeading)
        {
            var style = styles.Headings[level - 1];
            return new(style, [new(text, style.Face, style.Bold)]) { Tag = PieceTag.Heading, Bookmark = level == 1 ? text : null, BookmarkLevel = 1 };
        }

        if (paragraph.Lead.Length == 0)
            return new(styles.Body, [new(text, FaceRole.Body)]);
        var (face, bold) = level == 0 ? (FaceRole.Heading, false) : (styles.Headings[level - 1].Face, styles.Headings[level - 1].Bold);
        return new(styles.Body, [new(TextElements.Printable(paragraph.Lead), face, bold), new(text, FaceRole.Body)]);
    }
}
