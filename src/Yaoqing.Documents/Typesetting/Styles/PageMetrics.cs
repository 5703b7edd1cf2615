namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// The page of GB/T 9704-2012 in thousandths of a point ("mpt"; 1 pt = 1000, 1 twip = 50, so every docx number is exact).
/// <code>
/// A4 210 × 297 mm; margins: head 37, binding edge 28, right 26, foot 35 mm; type area 156 × 225 mm.
/// Grid 28 characters × 22 lines. 3号 is 16 pt, but 28 × 16 = 448 pt do not fit 442.2 pt: the character is drawn at 16 pt
/// and tracked by −0.25 pt, which gives the standard's own cell of 15.75 pt (28 × 15.75 = 441 pt).
/// Line pitch 28.95 pt: 22 × 28.95 = 636.9 of 637.8 pt; 29.0 pt would give 21 lines.
/// The baseline lies at 0.8 of the line's height, as Word and LibreOffice place it for exact line spacing.
/// </code>
/// </summary>
internal static class PageMetrics
{
    public const int Width = 595_300, Height = 841_900;
    public const int Top = 104_900, Left = 79_400, Right = 73_700, Bottom = 99_200;
    public const int TextWidth = Width - Left - Right, TextHeight = Height - Top - Bottom;
    public const int Foot = Top + TextHeight;

    public const int CharactersPerLine = 28, LinesPerPage = 22;
    public const int BodySize = 16_000, Tracking = -250, Cell = BodySize + Tracking, Pitch = 28_950;
    public const int Measure = CharactersPerLine * Cell;

    /// <summary>4号, the size of page numbers and colophons.</summary>
    public const int SmallSize = 14_000;

    /// <summary>Distance of the footer from the paper's foot; puts the dash of “— 1 —” 7 mm under the type area in docx.</summary>
    public const int FooterDistance = 71_300;

    /// <summary>The dash of the page number lies this far under the type area (GB/T 9704-2012 第 7.5 条).</summary>
    public static readonly int PageNumberDrop = Millimetres(7);

    public static int Millimetres(decimal value) => (int)decimal.Round(value * 72_000 / 25.4m);

    public static int Points(decimal value) => (int)decimal.Round(value * 1000);

    /// <summary>Rounds to a whole twip, so that docx and the page engine stack the same heights.</summary>
    public static int WholeTwips(int value) => (value + 25) / 50 * 50;

    public static int Baseline(int pitch) => pitch / 5 * 4;

    /// <summary>The next position at or below <paramref name="y"/> that lies on the grid of lines.</summary>
    public static int NextGridLine(int y) => Top + (Math.Max(0, y - Top) + Pitch - 1) / Pitch * Pitch;
}
