namespace Yaoqing.Scoring;

/// <summary>The scoring function (计分): facts and scheme versions in, ledger and ranks out.</summary>
public static class Scorer
{
    /// <summary>Scores the facts. Pure and deterministic; the order of <see cref="ScoreRequest.Facts"/> does not matter.</summary>
    public static ScoreReport Score(ScoreRequest request)
    {
        var scheme = request.Schemes[^1];
        var period = request.Period ?? new(Month.Of(request.Facts.Min(f => f.Happened)), Month.Of(request.Facts.Max(f => f.Happened)));
        var entries = request.Facts.OrderBy(f => f.Happened).ThenBy(f => f.Id, StringComparer.Ordinal)
            .Where(f => period.Contains(Month.Of(f.Happened)))
            .SelectMany(f => EntriesOf(scheme, f)).ToLookup(e => e.Unit);
        var units = request.Units.Select(u => ScoreOf(u, period, [.. entries[u.Name]])).ToList();
        units = [.. units.Select(u => u with { Rank = 1 + units.Count(o => o.Group == u.Group && o.Points > u.Points) })];
        return new()
        {
            SchemeName = scheme.Name, SchemeVersion = scheme.Version, Period = period, Units = units, Persons = [], NotScored = [], Targets = [],
        };
    }

    private static SubjectScore ScoreOf(ScoredUnit unit, MonthRange period, PointEntry[] entries) => new()
    {
        Unit = unit.Name, Group = unit.GroupIn(period.To.Year), Class = unit.ClassIn(period.To.Year),
        Points = entries.Aggregate(Fraction.Zero, (sum, e) => sum + e.Points), Ledger = () => entries,
    };

    private static IEnumerable<PointEntry> EntriesOf(Scheme scheme, Fact fact)
    {
        var rule = scheme.Rules.FirstOrDefault(r => r.On.Kinds.Contains(fact.Kind)
            && r.On.Conditions.All(c => c.Attribute == "periodical" && c.AnyOf.Contains(fact.Periodical)));
        if (rule is null) yield break;
        foreach (var share in fact.Units)
            yield return new(share.Unit, null, fact.Item, rule.Value * fact.Count, rule.Id, [fact.Id], Month.Of(fact.Happened), null, $"{rule.Name}：{rule.Value}分");
    }
}
