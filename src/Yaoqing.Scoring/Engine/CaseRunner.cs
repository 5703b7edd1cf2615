namespace Yaoqing.Scoring;

/// <summary>The outcome of one worked case (算例).</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Line">Its line in the scheme file.</param>
/// <param name="Differences">What came out differently, in Chinese; empty when the case holds.</param>
public sealed record CaseResult(string Name, int Line, IReadOnlyList<string> Differences)
{
    /// <summary>True when everything came out as written.</summary>
    public bool Holds => Differences.Count == 0;
}

/// <summary>Runs the worked cases inside a scheme: does it do what its writer means?</summary>
public static class CaseRunner
{
    private const int MostUnscored = 3; // enough to see a misspelt word; a hundred submissions that earn nothing by themselves would bury the difference

    /// <summary>Runs all cases of a scheme, in the order of the file.</summary>
    public static IReadOnlyList<CaseResult> Run(Scheme scheme) => [.. scheme.Cases.Select(c => Run(scheme, c))];

    private static CaseResult Run(Scheme scheme, SchemeCase one)
    {
        var report = Scorer.Score(new() { Schemes = [scheme], Facts = one.Facts, Units = Directory(scheme, one), Closed = one.Closed, Period = one.Period });
        var differences = new List<string>();
        foreach (var (name, expected) in one.Points)
        {
            var score = report.Units.FirstOrDefault(u => u.Unit == name) ?? report.Persons.FirstOrDefault(p => p.Person == name);
            if (score is null) differences.Add($"“{name}”不在结果里");
            else if (score.Points != expected) differences.Add($"“{name}”应得 {expected}分，算得 {score.Points}分：{string.Join("；", score.Entries.Select(e => e.Words))}");
        }
        foreach (var (name, expected) in one.Ranks)
        {
            var score = report.Units.FirstOrDefault(u => u.Unit == name) ?? report.Persons.FirstOrDefault(p => p.Person == name);
            if (score?.Rank != expected) differences.Add($"“{name}”应列第 {expected?.ToString() ?? "-"} 名，算得第 {score?.Rank?.ToString() ?? "-"} 名");
        }
        foreach (var ((name, month), expected) in one.Months)
        {
            var points = report.Units.Concat(report.Persons).Where(u => (u.Person ?? u.Unit) == name).SelectMany(u => u.Entries).Where(e => e.Posted == month)
                .Aggregate(Fraction.Zero, (sum, e) => sum + e.Points);
            if (points != expected) differences.Add($"“{name}”{month} 应得 {expected}分，算得 {points}分");
        }
        differences.AddRange(one.Outcome.Differences(report));
        if (differences.Count > 0) differences.AddRange(report.NotScored.Take(MostUnscored).Select(n => $"未计分：{n.Fact}，{n.Why}"));
        return new(one.Name, one.Line, differences);
    }

    /// <summary>The case's own units; else the scheme's; else those of its facts and expectations.</summary>
    private static List<ScoredUnit> Directory(Scheme scheme, SchemeCase one)
    {
        if (one.Units.Count > 0) return [.. one.Units];
        var names = one.Facts.SelectMany(f => f.Units.Select(u => u.Unit)).Concat(one.Expected.Where(k => one.Facts.All(f => !f.Persons.Contains(k))))
            .Distinct().ToList();
        return scheme.Units.Count > 0 && names.All(n => scheme.Units.Any(u => u.Name == n)) ? [.. scheme.Units] : [.. names.Select(n => new ScoredUnit { Name = n })];
    }
}
