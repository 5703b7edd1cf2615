namespace Yaoqing.Scoring;

/// <summary>
/// Everything about a fact that conditions can see, as interned numbers. A million facts have only a few hundred different signatures,
/// so rules are matched once per signature and not once per fact.
/// </summary>
internal readonly record struct Signature(
    FactKind Kind, int Periodical, int Level, int Form, int Placement, int Tags, int Leader, int Rank, int Offence, int Circulated, int Route,
    bool Combined, int Band, int Extra);

/// <summary>One version's conditions tested against signatures.</summary>
internal sealed class Matcher(FactTable table, Scheme scheme)
{
    private readonly Dictionary<string, SchemePeriodical> _periodicals =
        scheme.Periodicals.SelectMany(p => p.Formerly.Prepend(p.Name).Select(n => (n, p))).ToDictionary(x => x.n, x => x.p);

    internal bool Matches(FactFilter filter, in Signature s, ScoredUnit? unit, int year)
    {
        if (!filter.Kinds.Contains(s.Kind)) return false;
        foreach (var condition in filter.Conditions)
            if (!Holds(condition, s, unit, year)) return false;
        return true;
    }

    private bool Holds(Condition c, in Signature s, ScoredUnit? unit, int year) => c.Attribute switch
    {
        "length" => table.BandWithin(s.Band, c.Min, c.Max),
        "tags" => HoldsAll(c, table.TagsOf(s.Tags)),
        "periodical" => Holds(c, PeriodicalOf(s)),
        "level" => Holds(c, LevelOf(s)),
        "form" => Holds(c, table.Words[s.Form]),
        "placement" => Holds(c, table.Words[s.Placement]),
        "leader" => Holds(c, table.Words[s.Leader]),
        "rank" => Holds(c, table.Words[s.Rank]),
        "offence" => Holds(c, table.Words[s.Offence]),
        "circulated" => Holds(c, table.Words[s.Circulated]),
        "route" => Holds(c, table.Words[s.Route]),
        "combined" => Holds(c, s.Combined ? "true" : "false"),
        "own" => Holds(c, _periodicals.TryGetValue(table.Words[s.Periodical], out var p) && p.Own ? "true" : "false"),
        "class" => Holds(c, unit?.ClassIn(year) ?? ""),
        "group" => Holds(c, unit?.GroupIn(year) ?? ""),
        "unit" => Holds(c, unit?.Name ?? ""),
        var field => Holds(c, table.ExtraOf(s.Extra, field)),
    };

    private static bool Holds(Condition c, string word) =>
        (c.AnyOf.Count == 0 || c.AnyOf.Contains(word)) && !c.NoneOf.Contains(word) && c.AllOf.All(w => w == word);

    private static bool HoldsAll(Condition c, IReadOnlyList<string> words) =>
        (c.AnyOf.Count == 0 || words.Any(c.AnyOf.Contains)) && !words.Any(c.NoneOf.Contains) && c.AllOf.All(words.Contains);

    /// <summary>The present name of a periodical.</summary>
    internal string PeriodicalOf(in Signature s) =>
        _periodicals.TryGetValue(table.Words[s.Periodical], out var known) ? known.Name : table.Words[s.Periodical];

    /// <summary>The fact's level, else its periodical's.</summary>
    internal string LevelOf(in Signature s) => s.Level != 0 ? table.Words[s.Level]
        : _periodicals.TryGetValue(table.Words[s.Periodical], out var known) ? known.Level ?? "" : "";

    internal bool KnowsPeriodical(in Signature s) => s.Periodical == 0 || _periodicals.Count == 0 || _periodicals.ContainsKey(table.Words[s.Periodical]);
}
