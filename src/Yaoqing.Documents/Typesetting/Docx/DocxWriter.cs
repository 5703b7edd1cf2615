using System.IO.Compression;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// docx by the measured recipe (design/06 §6.2): sz 32 tracked −5, exact line 579 gives 28 × 22 in Word's terms; no character grid.
/// The parts are written by hand in schema order, zipped in fixed order with a fixed time: equal input, equal bytes. No revision ids,
/// no author but the organ, nothing hidden.
/// <code>
/// [Content_Types].xml  _rels/.rels  docProps/core.xml  docProps/app.xml
/// word/document.xml  word/styles.xml  word/settings.xml  word/fontTable.xml  word/footerOdd.xml  word/footerEven.xml
/// word/headerFirst.xml  word/footerFirst.xml   (letters only: name and double rules of page 1)
/// </code>
/// </summary>
internal static class DocxWriter
{
    private const int LongestKept = 10 * PageMetrics.CharactersPerLine;

    // The earliest time a zip entry can carry.
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IssueDocument document)
    {
        var composed = Composer.Compose(document);
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts(document, composed))
                Add(zip, name, text);
        }

        return buffer.ToArray();
    }

    private static IEnumerable<(string Name, string Text)> Parts(IssueDocument document, ComposedIssue composed)
    {
        yield return ("[Content_Types].xml", DocxPackage.ContentTypes(composed.IsLetter));
        yield return ("_rels/.rels", DocxPackage.RootRelations);
        yield return ("docProps/core.xml", DocxPackage.CoreProperties(document.Metadata));
        yield return ("docProps/app.xml", DocxPackage.AppProperties(document.Metadata));
        yield return ("word/_rels/document.xml.rels", DocxPackage.DocumentRelations(composed.IsLetter));
        yield return ("word/document.xml", Body(composed));
        yield return ("word/styles.xml", DocxStyles.Write(composed, document.Style));
        yield return ("word/settings.xml", DocxPackage.Settings);
        yield return ("word/fontTable.xml", DocxPackage.FontTable(document.Style));
        yield return ("word/footerOdd.xml", DocxFooters.PageNumber(composed.Styles.PageNumber, isOdd: true));
        yield return ("word/footerEven.xml", DocxFooters.PageNumber(composed.Styles.PageNumber, isOdd: false));
        if (!composed.IsLetter)
            yield break;
        yield return ("word/headerFirst.xml", DocxFooters.LetterHead(composed.Head));
        yield return ("word/footerFirst.xml", DocxFooters.LetterFoot(document.Masthead.Color));
    }

    private static string Body(ComposedIssue composed)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document ").Append(DocxText.Namespaces).Append("><w:body>");
        var paragraphs = new DocxParagraphs(xml);
        var head = composed.IsLetter ? composed.Head.SkipWhile(piece => piece is not RulePiece).Skip(1) : composed.Head;
        Piece? previous = null;
        foreach (var piece in head.Concat(composed.Flow))
        {
            var placed = Under(previous, piece);
            paragraphs.Append(composed.Colophon.Count > 0 && composed.Flow.Count > 0 && ReferenceEquals(piece, composed.Flow[^1]) ? BesideColophon(placed) : placed, composed.Styles);
            previous = piece;
        }

        if (composed.Colophon.Count > 0)
            new DocxColophon(xml, composed.Styles, isRuled: !composed.IsLetter).Append(composed.Colophon);
        if (composed.Colophon.Count > 0 || composed.Flow is [.., TablePiece])
            xml.Append("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
        return xml.Append(DocxPackage.Section(composed.IsLetter)).Append("</w:body></w:document>").ToString();
    }

    // A border takes its width below the line it belongs to: the text under a rule gives it back, or page 1 loses its last line.
    // Under a table the page engine leaves a line and returns to the grid; docx knows no grid and leaves the line.
    private static Piece Under(Piece? previous, Piece piece) => previous switch
    {
        RulePiece { IsLetterRule: false } rule => piece with { Before = Math.Max(0, piece.Before - DocxText.Eighths(rule.Thickness) * 125) },
        TablePiece => piece with { Before = piece.Before + PageMetrics.Pitch },
        _ => piece,
    };

    // The colophon hangs on the paragraph after the text: kept with it, a short last paragraph moves on together with the colophon.
    // A long one is left free: LibreOffice does not split what is kept with the next.
    private static Piece BesideColophon(Piece last) => last is TextPiece text && text.Text.Length <= LongestKept ? text with { KeepWithNext = true } : last;

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = ZipEpoch;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
