namespace Yaoqing.Scoring;

/// <summary>A result before it has its place.</summary>
/// <param name="Subject">Its number; of a unit its place in the directory.</param>
/// <param name="Score">The result, without a rank.</param>
/// <param name="Ranks">Whether it takes part in the ranking.</param>
/// <param name="Keys">What decides the place, the weightiest first.</param>
internal sealed record Unplaced(int Subject, SubjectScore Score, bool Ranks, IReadOnlyList<Fraction> Keys);

/// <summary>Gives places to results and puts them in the order of the report.</summary>
internal static class Placing
{
    /// <summary>Units in directory order: by group, then place, then directory order.</summary>
    internal static IReadOnlyList<SubjectScore> OfUnits(Scheme scheme, IReadOnlyList<Unplaced> all)
    {
        var groups = all.Select(a => a.Score.Group).Distinct().Select((group, i) => (group, i)).ToDictionary(each => each.group, each => each.i);
        var places = all.Where(a => a.Ranks).GroupBy(a => scheme.Ranking.ByGroup ? a.Score.Group : "").SelectMany(Places).ToDictionary(p => p.Subject, p => p.Place);
        return [.. all.Select(a => (a.Subject, Score: a.Score with { Rank = places.TryGetValue(a.Subject, out var place) ? place : null }))
            .OrderBy(a => scheme.Ranking.ByGroup ? groups[a.Score.Group] : 0).ThenBy(a => a.Score.Rank ?? int.MaxValue).ThenBy(a => a.Subject).Select(a => a.Score)];
    }

    /// <summary>Persons among all of the desk's units: by place, then name. One who does not rank still keeps his place from others.</summary>
    internal static IReadOnlyList<SubjectScore> OfPersons(IReadOnlyList<Unplaced> all) =>
        [.. Places(all).Zip(all, (p, a) => a.Score with { Rank = a.Ranks ? p.Place : null })
            .OrderBy(s => s.Rank ?? int.MaxValue).ThenBy(s => s.Person, StringComparer.Ordinal).ThenBy(s => s.Unit, StringComparer.Ordinal)];

    private static IEnumerable<(int Subject, int Place)> Places(IEnumerable<Unplaced> group)
    {
        var rows = group.ToList();
        return Ranker.Places([.. rows.Select(row => row.Keys)]).Select((place, i) => (rows[i].Subject, place));
    }
}
