namespace Yaoqing.Documents.Reading;

/// <summary>
/// What could be read out of one received file (稿件): its title, its body without the sign-off lines, the sign-off data
/// found, and everything a person should be told about it. Either <see cref="Refused"/> is null and the text is complete,
/// or it names the reason and no text is given: a manuscript is never silently cut short.
/// </summary>
public sealed record ReadManuscript
{
    /// <summary>File name as handed in (no folder), or the name inside the mail or archive.</summary>
    public required string File { get; init; }

    /// <summary>Format told by the content: docx, doc, wps, rtf, txt, eml, pdf, zip, or the name of a refused one.</summary>
    public required string Format { get; init; }

    /// <summary>Title (标题) in one line; empty when none was found (a warning says so).</summary>
    public string Title { get; init; } = "";

    /// <summary>The body in reading order, without the title and without the lines that became <see cref="Fields"/>.</summary>
    public IReadOnlyList<ReadParagraph> Paragraphs { get; init; } = [];

    /// <summary>Data tables in reading order; forms that carry the manuscript itself become title, body and fields.</summary>
    public IReadOnlyList<ReadTable> Tables { get; init; } = [];

    /// <summary>审签人, 信息员, 电话, 单位, 日期 as written by the sender.</summary>
    public ReadFields Fields { get; init; } = ReadFields.None;

    /// <summary>Files carried by a mail or archive, each read on its own.</summary>
    public IReadOnlyList<ReadAttachment> Attachments { get; init; } = [];

    /// <summary>What a person should know before he trusts the text; codes are stable, messages Chinese.</summary>
    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];

    /// <summary>What the word processor left behind and a clean copy must not carry, by kind: 修订, 批注, 隐藏文字 …; empty when the copy is clean.</summary>
    public IReadOnlyList<string> Leftovers => [.. Warnings.Select(warning => LeftoverNames.GetValueOrDefault(warning.Code)).OfType<string>()];

    private static readonly Dictionary<string, string> LeftoverNames = new()
    {
        ["docx.tracked-changes"] = "未接受的修订",
        ["docx.comments"] = "批注",
        ["docx.hidden-text"] = "隐藏文字",
        ["docx.white-text"] = "白色文字",
        ["docx.tiny-text"] = "极小字号的文字",
    };

    /// <summary>Null when the file was read; otherwise why not, and what the sender should do.</summary>
    public ReadRefusal? Refused { get; init; }

    /// <summary>Sender, subject and time of a mail; null for other formats.</summary>
    public ReadMail? Mail { get; init; }

    /// <summary>
    /// Text outside the body — headers, footers, text boxes, comments, hidden text, document properties, cover notes —
    /// for checks that must see all of the file, above all the secrecy gate (密级标志).
    /// </summary>
    public IReadOnlyList<string> OtherText { get; init; } = [];

    /// <summary>The body as plain text, paragraphs joined by a line feed.</summary>
    public string BodyText => string.Join('\n', Paragraphs.Select(p => p.Text));

    /// <summary>The body with its tables in their places, one row a line, cells parted by tabs: what fills a form.</summary>
    public string FullText => string.Join('\n', Enumerable.Range(-1, Paragraphs.Count + 1).SelectMany(LinesAt));

    /// <summary>The manuscripts of a mail or archive that holds several: a person chooses one. Empty where there is no choice.</summary>
    public IReadOnlyList<ReadManuscript> Candidates => Warnings.Any(warning => warning.Code == SeveralManuscripts) ? [.. Readable(this)] : [];

    internal const string SeveralManuscripts = "read.several-manuscripts";

    /// <summary>All text of the file and its attachments, one piece a line: the input of the secrecy gate.</summary>
    public string AllText => string.Join('\n', TextPieces());

    private IEnumerable<string> LinesAt(int index)
    {
        if (index >= 0) yield return Paragraphs[index].Text;
        foreach (var row in Tables.Where(table => table.AfterParagraph == index).SelectMany(table => table.Rows)) yield return string.Join('\t', row.Select(cell => cell.Replace('\n', ' ')));
    }

    private static IEnumerable<ReadManuscript> Readable(ReadManuscript container) => container.Attachments.Select(attachment => attachment.Manuscript).OfType<ReadManuscript>()
        .Where(inner => inner.Refused is null).SelectMany(inner => inner.Candidates.Count > 0 ? inner.Candidates : inner.Paragraphs.Count > 0 ? [inner] : []);

    private IEnumerable<string> TextPieces()
    {
        yield return File;
        yield return Title;
        foreach (var piece in OtherText) yield return piece;
        foreach (var paragraph in Paragraphs) yield return paragraph.Text;
        foreach (var row in Tables.SelectMany(t => t.Rows)) yield return string.Join('\t', row);
        foreach (var line in Fields.Lines) yield return line;
        foreach (var attachment in Attachments)
        {
            yield return attachment.Name;
            if (attachment.Manuscript is { } inner) yield return inner.AllText;
        }
    }
}

/// <summary>One paragraph of the body.</summary>
/// <param name="Text">Text with the automatic number in front; soft line breaks become separate paragraphs; no white space at either end.</param>
/// <param name="Level">Heading level 1–9 (一、 = 1, （一） = 2, 1. = 3, （1） = 4, or the style's outline level); 0 for body text.</param>
public sealed record ReadParagraph(string Text, int Level = 0);

/// <summary>One table; a merged cell has its text in the first cell it covers and empty strings in the others, so rows are equally long.</summary>
/// <param name="Rows">Cells by row; paragraphs of a cell are joined by a line feed.</param>
/// <param name="AfterParagraph">Index into <see cref="ReadManuscript.Paragraphs"/> of the paragraph before the table; −1 when it comes first.</param>
public sealed record ReadTable(IReadOnlyList<IReadOnlyList<string>> Rows, int AfterParagraph);

/// <summary>A fact about the file that does not prevent reading it.</summary>
/// <param name="Code">Stable name such as <c>docx.tracked-changes</c>.</param>
/// <param name="Message">Chinese sentence for the sender and the editor.</param>
public sealed record ReadWarning(string Code, string Message);

/// <summary>Why a file was not taken.</summary>
/// <param name="Code">Stable name such as <c>pdf.needs-ocr</c>.</param>
/// <param name="Message">Chinese sentence that says what to do next.</param>
public sealed record ReadRefusal(string Code, string Message);

/// <summary>Envelope of a mail.</summary>
/// <param name="From">Address of the sender, lower case; empty when missing.</param>
/// <param name="FromName">Displayed name of the sender.</param>
/// <param name="Subject">Decoded subject.</param>
/// <param name="MessageId">Message-ID without angle brackets; empty when missing.</param>
/// <param name="SentAt">Date header; null when missing or unreadable.</param>
public sealed record ReadMail(string From, string FromName, string Subject, string MessageId, DateTimeOffset? SentAt);
