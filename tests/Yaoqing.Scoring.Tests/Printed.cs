namespace Yaoqing.Scoring.Tests;

/// <summary>Reports as text, to be compared word for word.</summary>
internal static class Printed
{
    /// <summary>Points, places and lines.</summary>
    internal static string Points(ScoreReport report) => string.Join('\n', report.Units.Concat(report.Persons).Select(u =>
        $"{u.Unit} {u.Person} {u.Points} {u.Rank} {u.NoAward} {u.Passed} {u.Converted} {u.Money} {u.Received} {u.Used} {u.Credits}")) + '\n' + Lines(report);

    internal static string Lines(ScoreReport report) => string.Join('\n', report.Units.Concat(report.Persons).SelectMany(u => u.Entries)
        .Select(e => $"{e.Unit} {e.Person} {e.Posted} {e.CorrectionFor} {e.Rule} {e.Points} {string.Join(',', e.Facts)} {e.Words}"));

    /// <summary>All that a report holds.</summary>
    internal static string Whole(ScoreReport report) => $"{report.SchemeName} {report.SchemeVersion} {report.Period}\n{Points(report)}\n"
        + $"{string.Join('\n', report.NotScored)}\n{string.Join('\n', report.Targets)}";
}
