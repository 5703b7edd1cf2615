using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Short ways to write schemes and facts in tests.</summary>
internal static class Given
{
    internal static Scheme Scheme(string body)
    {
        var reading = SchemeReader.Read("name: 试行办法\neffective: 2026-01-01\n" + body, "办法.yaml");
        Assert.Empty(reading.Problems);
        return reading.Scheme ?? throw new InvalidOperationException(body);
    }

    internal static ScoreReport Score(string scheme, string facts, string? period = null) => Score([Scheme(scheme)], facts, period);

    internal static ScoreReport Score(IReadOnlyList<Scheme> schemes, string facts, string? period = null)
    {
        var reading = FactReader.Read(facts, "事实.yaml", schemes);
        Assert.Empty(reading.Problems);
        var file = reading.File ?? throw new InvalidOperationException(facts);
        MonthRange? range = period is null ? null : MonthRange.TryParse(period, out var r) ? r : throw new FormatException(period);
        return Scorer.Score(new() { Schemes = schemes, Facts = file.Facts, Units = file.Units, Closed = file.Closed, Period = range });
    }

    internal static SubjectScore Unit(this ScoreReport report, string name) => report.Units.Single(u => u.Unit == name);

    internal static string Points(this ScoreReport report, string name) => report.Unit(name).Points.ToString();

    internal static string[] Lines(this ScoreReport report, string name) =>
        [.. report.Unit(name).Entries.Select(e => $"{e.Posted} {e.Rule} {e.Points}{(e.CorrectionFor is { } m ? $" 补{m}" : "")}")];
}
