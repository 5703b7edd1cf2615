namespace Yaoqing.Scoring;

/// <summary>
/// Everything about a fact that conditions can see, as interned numbers. A million facts have only a few hundred different signatures,
/// so rules are matched once per signature and not once per fact. What no condition of any version asks for is left 0.
/// </summary>
internal readonly record struct Signature(
    FactKind Kind, int Periodical, int Level, int Form, int Placement, int Tags, int Leader, int Rank, int Offence, int Circulated, int Route,
    bool Combined, int Band, int Extra)
{
    /// <summary>Few multiplications: it is asked once a fact.</summary>
    public override int GetHashCode()
    {
        unchecked
        {
            const ulong Spread = 0x9E3779B97F4A7C15;
            var a = ((ulong)(uint)Periodical << 32 | (uint)Level) * Spread + ((ulong)(uint)Form << 32 | (uint)Placement);
            var b = ((ulong)(uint)Tags << 32 | (uint)Leader) * Spread + ((ulong)(uint)Rank << 32 | (uint)Offence);
            var c = ((ulong)(uint)Circulated << 32 | (uint)Route) * Spread + ((ulong)(uint)Extra << 32 | (uint)Band);
            var all = ((a * Spread ^ a >> 29) + b) * Spread;
            all = ((all ^ all >> 29) + c) * Spread + ((ulong)Kind << 1 | (Combined ? 1UL : 0)) * Spread;
            return (int)(all >> 32);
        }
    }
}

/// <summary>One version's conditions tested against signatures.</summary>
internal sealed class Matcher(Signatures table, Scheme scheme)
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
        "form" => Holds(c, table.Word(s.Form)),
        "placement" => Holds(c, table.Word(s.Placement)),
        "leader" => Holds(c, table.Word(s.Leader)),
        "rank" => Holds(c, table.Word(s.Rank)),
        "offence" => Holds(c, table.Word(s.Offence)),
        "circulated" => Holds(c, table.Word(s.Circulated)),
        "route" => Holds(c, table.Word(s.Route)),
        "combined" => Holds(c, s.Combined ? "true" : "false"),
        "own" => Holds(c, _periodicals.TryGetValue(table.Word(s.Periodical), out var p) && p.Own ? "true" : "false"),
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
        _periodicals.TryGetValue(table.Word(s.Periodical), out var known) ? known.Name : table.Word(s.Periodical);

    /// <summary>The fact's level, else its periodical's.</summary>
    internal string LevelOf(in Signature s) => s.Level != 0 ? table.Word(s.Level)
        : _periodicals.TryGetValue(table.Word(s.Periodical), out var known) ? known.Level ?? "" : "";

    internal bool KnowsPeriodical(in Signature s) => s.Periodical == 0 || _periodicals.Count == 0 || _periodicals.ContainsKey(table.Word(s.Periodical));
}
