namespace Yaoqing.Documents.Reading.Pdf;

/// <summary>One printed line: its text and where it stands on the page, in points from the lower left corner.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size)
{
    public double Width => Right - Left;
}

/// <summary>A page's lines from top to bottom, and whether it has anything besides text.</summary>
internal sealed record PdfPageText(IReadOnlyList<PdfLine> Lines, double Height, int ChineseCharacters, bool HasPictures);
