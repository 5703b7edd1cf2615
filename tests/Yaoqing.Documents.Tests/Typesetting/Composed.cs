using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>The text a document must print, in order, without blanks.</summary>
internal static class Composed
{
    public static string TextOf(IssueDocument document, string without = "")
    {
        var issue = Composer.Compose(document);
        var text = string.Concat(issue.Head.Concat(issue.Flow).Select(TextOf)) + string.Concat(issue.Colophon.Select(row => row.Label + row.Text + row.Right + row.OwnLine));
        text = PdfProbe.Fold(text);
        return without.Length > 0 ? text.Replace(without, "") : text;
    }

    private static string TextOf(Piece piece) => piece switch
    {
        TextPiece text => text.Text + string.Concat(text.Right.Select(run => run.Text)),
        TablePiece table => string.Concat(table.Table.Rows.SelectMany(row => row)),
        _ => "",
    };
}
