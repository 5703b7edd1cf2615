using System.Text.RegularExpressions;

namespace Yaoqing.Documents.Reading.Pdf;

/// <summary>
/// Printed lines joined to paragraphs. A line begins a new one when it is indented or centred, when the line before ended
/// early, or when the letters change size. Page numbers go; a running head that repeats on three pages goes to other text.
/// </summary>
internal static partial class PdfParagraphs
{
    public static void Fill(Draft draft, IReadOnlyList<PdfPageText> pages)
    {
        var running = pages.Count < 3 ? [] : pages.SelectMany(p => p.Lines.Where(l => IsInMargin(l, p)).Select(l => l.Text).Distinct())
            .GroupBy(t => t).Where(g => g.Count() >= 3).Select(g => g.Key).ToHashSet();
        draft.OtherText.AddRange(running.Order(StringComparer.Ordinal));
        var lines = pages.SelectMany(p => p.Lines.Where(l => !(IsInMargin(l, p) && (PageNumber().IsMatch(l.Text.Trim()) || running.Contains(l.Text))))).ToList();
        if (lines.Count == 0) return;
        var (left, right) = Margins(lines);
        PdfLine? last = null;
        foreach (var line in lines)
        {
            if (last is null || Begins(line, last, left, right)) draft.Blocks.Add(Paragraph(line, left, right));
            else draft.Blocks[^1] = Continue((DraftParagraph)draft.Blocks[^1], line);
            last = line;
        }
    }

    private static (double Left, double Right) Margins(List<PdfLine> lines)
    {
        var full = lines.Where(l => l.Text.Length >= 15).DefaultIfEmpty(lines[0]).ToList();
        var left = full.GroupBy(l => Math.Round(l.Left / 4)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Min(l => l.Left);
        return (Math.Min(left, full.Min(l => l.Left) + 40), full.Max(l => l.Right));
    }

    private static bool Begins(PdfLine line, PdfLine last, double left, double right) =>
        line.Left > left + line.Size * 1.2
        || last.Right < right - last.Size * 2.6
        || Math.Abs(line.Size - last.Size) > 1
        || IsCentred(last, left, right)
        || (last.Baseline > line.Baseline && last.Baseline - line.Baseline > line.Size * 3.2);

    private static bool IsCentred(PdfLine line, double left, double right) =>
        line.Left > left + line.Size * 1.2 && line.Right < right - line.Size * 1.2 && Math.Abs((line.Left + line.Right) - (left + right)) / 2 < line.Size * 0.8;

    private static DraftParagraph Paragraph(PdfLine line, double left, double right) => new(line.Text)
    {
        IsCentred = IsCentred(line, left, right),
        HalfPoints = (int)Math.Clamp(Math.Round(line.Size * 2), 0, 400),
    };

    private static DraftParagraph Continue(DraftParagraph paragraph, PdfLine line)
    {
        var needsBlank = paragraph.Text[^1] < '\u2000' && line.Text[0] < '\u2000' && char.IsAsciiLetter(paragraph.Text[^1]) && char.IsAsciiLetter(line.Text[0]);
        return paragraph with { Text = paragraph.Text + (needsBlank ? " " : "") + line.Text };
    }

    private static bool IsInMargin(PdfLine line, PdfPageText page) => line.Baseline < page.Height * 0.11 || line.Baseline > page.Height * 0.9;

    [GeneratedRegex(@"^[—－\-–·\s]*[0-9]{1,4}[—－\-–·\s]*$|^第\s*[0-9]+\s*页(?:\s*[,，/]?\s*共\s*[0-9]+\s*页)?$")]
    private static partial Regex PageNumber();
}
