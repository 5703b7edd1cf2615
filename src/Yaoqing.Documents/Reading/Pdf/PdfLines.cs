using System.Text;
using UglyToad.PdfPig.Content;

namespace Yaoqing.Documents.Reading.Pdf;

/// <summary>
/// Letters of a page as lines: letters whose baselines differ by less than half a letter stand on one line; a gap wider than
/// a letter is a blank. Letters printed twice for boldness count once; turned letters (watermarks) are left out.
/// </summary>
internal static class PdfLines
{
    public static PdfPageText Of(Page page)
    {
        var letters = page.Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrEmpty(l.Value)).ToList();
        var rows = new List<List<Letter>>();
        foreach (var letter in letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderByDescending(Baseline))
        {
            if (rows.Count > 0 && Math.Abs(Baseline(rows[^1][0]) - Baseline(letter)) < Math.Max(2, Size(letter) * 0.4)) rows[^1].Add(letter);
            else rows.Add([letter]);
        }
        var chinese = letters.Sum(l => l.Value.Count(c => c is >= '\u4E00' and <= '\u9FFF'));
        return new PdfPageText([.. rows.Select(Line)], page.Height, chinese, page.NumberOfImages > 0);
    }

    private static double Baseline(Letter letter) => letter.StartBaseLine.Y;

    private static double Size(Letter letter) => letter.PointSize > 1 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);

    private static PdfLine Line(List<Letter> row)
    {
        var sorted = row.OrderBy(l => l.StartBaseLine.X).ToList();
        var text = new StringBuilder();
        Letter? last = null;
        foreach (var letter in sorted)
        {
            if (last is not null)
            {
                if (letter.Value == last.Value && letter.StartBaseLine.X - last.StartBaseLine.X < Size(letter) * 0.2) continue;
                if (IsBlankBetween(last, letter)) text.Append(' ');
            }
            text.Append(letter.Value);
            last = letter;
        }
        var size = sorted.GroupBy(l => Math.Round(Size(l) * 2)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key / 2;
        return new PdfLine(text.ToString(), sorted[0].StartBaseLine.X, last?.EndBaseLine.X ?? 0, Baseline(sorted[0]), size);
    }

    private static bool IsBlankBetween(Letter left, Letter right)
    {
        var gap = right.StartBaseLine.X - left.EndBaseLine.X;
        var areLatin = left.Value[^1] < '\u2000' && right.Value[0] < '\u2000';
        return gap > Size(right) * (areLatin ? 0.22 : 0.9);
    }
}
