namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 排版 — typesets one <see cref="IssueDocument"/>. The document is laid out once; PDF, OFD and SVG are drawn from that layout, glyph for
/// glyph. docx carries the same styles and numbers and leaves the pages to Word or WPS. All output is a function of the input alone.
/// </summary>
public static class IssueTypesetter
{
    /// <summary>What a clerk should see before printing: copies that differ from the list, empty articles, over-long names.</summary>
    public static IReadOnlyList<TypesettingWarning> Check(IssueDocument document) => IssueChecks.Run(document);

    /// <summary>Lays the document out on A4 pages with the faces of this machine; works without any font (preview only).</summary>
    public static LaidOutIssue Lay(IssueDocument document, FontSet fonts) => PageEngine.Lay(document, fonts);

    /// <summary>Writes a docx with named styles, the faces as offices name them, nothing embedded.</summary>
    public static byte[] WriteDocx(IssueDocument document) => DocxWriter.Write(document);

    /// <summary>Writes PDF 1.7 with embedded subsets, exact text, bookmarks and tagged headings.</summary>
    /// <exception cref="TypesettingRefusedException">No Chinese TrueType face was found (<see cref="LaidOutIssue.Refusal"/>).</exception>
    public static byte[] WritePdf(LaidOutIssue issue) => PdfWriter.Write(issue);

    /// <summary>Writes OFD (GB/T 33190-2016), glyph for glyph as the PDF.</summary>
    /// <exception cref="TypesettingRefusedException">No Chinese TrueType face was found (<see cref="LaidOutIssue.Refusal"/>).</exception>
    public static byte[] WriteOfd(LaidOutIssue issue) => OfdWriter.Write(issue);

    /// <summary>One SVG drawing a page, for pages under a strict content security policy: presentation attributes only, text as text.</summary>
    public static IReadOnlyList<string> WriteSvg(LaidOutIssue issue) => SvgWriter.Write(issue);
}
