using System.Text;

namespace Yaoqing.Review;

/// <summary>Applies exact fixes to a manuscript (一键修改).</summary>
public static class FixedText
{
    /// <summary>
    /// Returns the manuscript with every certain fix of the report applied, in order of position; where two overlap the first wins.
    /// Other fields stay as they are.
    /// </summary>
    public static Manuscript Apply(Manuscript manuscript, ReviewReport report) => manuscript with
    {
        Title = Apply(manuscript.Title, Fixes(report, Where.Title)),
        Body = Apply(manuscript.Body, Fixes(report, Where.Body)),
    };

    private static IEnumerable<Fix> Fixes(ReviewReport report, Where where) =>
        report.Findings.Where(finding => finding.In == where).Select(finding => finding.Fix).OfType<Fix>().OrderBy(fix => fix.Start).ThenByDescending(fix => fix.End);

    private static string Apply(string text, IEnumerable<Fix> fixes)
    {
        var mended = new StringBuilder(text.Length);
        var done = 0;
        foreach (var fix in fixes)
        {
            if (fix.Start < done) continue;
            mended.Append(text, done, fix.Start - done).Append(fix.Text);
            done = fix.End;
        }
        return mended.Append(text, done, text.Length - done).ToString();
    }
}
