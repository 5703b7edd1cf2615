namespace Yaoqing.Scoring;

/// <summary>A rule as picked for a signature, with its number in the ledger and its policy, if any; policies of one id share their number over all versions.</summary>
internal sealed record Pick(FactRule Rule, int Number, ItemPolicy? Policy, int PolicyNumber, int Order, HashSet<string>? Of);

/// <summary>What one version makes of one signature.</summary>
internal sealed record Outcome(
    Pick[] Bases, Pick[] Adds, Pick[] FactMultipliers, Pick[] ItemMultipliers, (int Counter, Fraction Weight)[] Counters, int Level, string Periodical, bool KnownPeriodical)
{
    internal bool Earns => Bases.Length + Adds.Length + ItemMultipliers.Length > 0;
}

/// <summary>Finds outcomes, each signature once per version (and per unit and year where a rule asks for the unit).</summary>
internal sealed class Outcomes
{
    private readonly FactTable _table;
    private readonly Versions _versions;
    private readonly Counters _counters;
    private readonly Matcher[] _matchers;
    private readonly bool[] _asksUnit;
    private readonly Pick[][] _picks;
    private readonly Pick[] _manual;
    private readonly Dictionary<(int Version, int Signature, int Unit, int Year), Outcome> _known = [];
    private readonly Outcome?[][] _plain;

    internal Outcomes(FactTable table, Versions versions, LedgerRules numbers, Counters counters)
    {
        (_table, _versions, _counters) = (table, versions, counters);
        _matchers = [.. versions.All.Select(s => new Matcher(table, s))];
        _asksUnit = [.. versions.All.Select(s => FactCheck.Filters(s).SelectMany(f => f.Conditions).Any(c => c.Attribute is "unit" or "class" or "group"))];
        var policies = new Interner();
        _picks = [.. versions.All.Select(s => s.Rules.Select(r => PickOf(s, r, numbers, policies)).ToArray())];
        MultipliesItems = _picks.Any(v => v.Any(p => p.Rule is { Effect: RuleEffect.Multiply, WholeItem: true }));
        _manual = [.. versions.All.Select(s => new Pick(LedgerRules.Manual, numbers.Number(s), null, 0, 0, null))];
        _plain = [.. versions.All.Select(_ => new Outcome?[256])];
    }

    private static Pick PickOf(Scheme scheme, FactRule rule, LedgerRules numbers, Interner policies)
    {
        var policy = scheme.Policies.FirstOrDefault(p => p.Rules.Any(id => Covers(id, rule.Id)));
        var order = policy?.Rules.ToList().FindIndex(id => Covers(id, rule.Id)) ?? 0;
        var of = rule.Of.Count == 0 ? null : scheme.Rules.Select(r => r.Id).Where(id => rule.Of.Any(o => Covers(o, id))).ToHashSet();
        return new(rule, numbers.Number(rule), policy, policy is null ? -1 : policies.Of(policy.Id), order, of);
    }

    private static bool Covers(string named, string id) => named == id || id.StartsWith(named + ".", StringComparison.Ordinal);

    /// <summary>Whether any rule multiplies whole items.</summary>
    internal bool MultipliesItems { get; }

    internal Matcher Matcher(int version) => _matchers[version];

    internal Outcome Of(int version, int signature, ScoredUnit? unit, int subject, int year)
    {
        if (_asksUnit[version])
        {
            if (!_known.TryGetValue((version, signature, subject, year), out var one))
                _known[(version, signature, subject, year)] = one = Make(version, signature, unit, year);
            return one;
        }
        ref var plain = ref _plain[version];
        if (signature >= plain.Length) Array.Resize(ref plain, Math.Max(plain.Length * 2, signature + 1));
        return plain[signature] ??= Make(version, signature, unit, year);
    }

    private Outcome Make(int version, int number, ScoredUnit? unit, int year)
    {
        var matcher = _matchers[version];
        var signature = _table.Signature(number);
        var matching = _picks[version].Where(p => matcher.Matches(p.Rule.On, signature, unit, year)).ToList();
        var bases = matching.Where(p => p.Rule.Effect == RuleEffect.Points).ToList();
        var first = bases.FindIndex(p => p.Rule.ItemHas is null);
        if (first >= 0) bases = bases[..(first + 1)];
        if (bases.Count == 0 && signature.Kind == FactKind.Manual) bases.Add(_manual[version]);
        var counters = new List<(int, Fraction)>();
        if (signature.Kind == FactKind.Submitted) counters.Add((Counters.Received, Fraction.One));
        if (signature.Kind == FactKind.Adopted) counters.Add((Counters.Credits, Fraction.One));
        for (var c = 3; c < _counters.Definitions.Count; c++)
            foreach (var (on, weight) in _counters.Definitions[c])
                if (matcher.Matches(on, signature, unit, year)) { counters.Add((c, weight)); break; }
        return new(
            [.. bases], [.. matching.Where(p => p.Rule.Effect == RuleEffect.Add)],
            [.. matching.Where(p => p.Rule is { Effect: RuleEffect.Multiply, WholeItem: false })],
            [.. matching.Where(p => p.Rule is { Effect: RuleEffect.Multiply, WholeItem: true })],
            [.. counters], _versions.Levels.ToList().IndexOf(matcher.LevelOf(signature)), matcher.PeriodicalOf(signature), matcher.KnowsPeriodical(signature));
    }
}
