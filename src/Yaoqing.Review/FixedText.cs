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
        Title = Apply(manuscript.Title, report, Where.Title),
        Body = Apply(manuscript.Body, report, Where.Body),
    };

    private static string Apply(string text, ReviewReport report, Where where)
    {
        var fixes = FixesIn(report, where);
        if (fixes.Count == 0) return text;
        var mended = new StringBuilder(text.Length + fixes.Count);
        var done = 0;
        foreach (var fix in fixes)
        {
            if (fix.Start < done) continue;
            mended.Append(text, done, fix.Start - done).Append(fix.Text);
            done = fix.End;
        }
        return mended.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>By start, the longest first at each place. A report lists its findings by start, so that there is seldom anything to sort.</summary>
    private static List<Fix> FixesIn(ReviewReport report, Where where)
    {
        var fixes = new List<Fix>();
        var isInOrder = true;
        foreach (var finding in report.Findings)
        {
            if (finding.In != where || finding.Fix is not { } fix) continue;
            isInOrder &= fixes.Count == 0 || fixes[^1].Start < fix.Start;
            fixes.Add(fix);
        }
        return isInOrder ? fixes : [.. fixes.OrderBy(fix => fix.Start).ThenByDescending(fix => fix.End)];
    }
}
