namespace Yaoqing.Scoring;

/// <summary>A rule as picked for a signature, with its number in the ledger and its policy, if any; policies of one id share their number over all versions.</summary>
internal sealed record Pick(FactRule Rule, int Number, ItemPolicy? Policy, int PolicyNumber, int Order, HashSet<string>? Of)
{
    /// <summary>The points of one such fact of one unit, where the rule and its multipliers alone decide; else null.</summary>
    internal Fraction? Alone { get; init; }

    /// <summary>中文: the policy leaves nothing more to earn.</summary>
    internal string WhyCovered => field ??= $"“{Policy?.Name}”：同一信息已按其他一次计分，不再增加。";

    /// <summary>中文: the rule gives nothing.</summary>
    internal string WhyZero => field ??= $"规则“{Rule.Name}”计 0 分。";
}

/// <summary>What one version makes of one signature; WhyNothing says in 中文 why it earns nothing, where it does not.</summary>
internal sealed record Outcome(
    FactKind Kind, Pick[] Bases, Pick[] Adds, Pick[] FactMultipliers, Pick[] ItemMultipliers, (int Counter, Fraction Weight)[] Counters, int Level, string Periodical, string WhyNothing)
{
    internal bool Earns { get; } = Bases.Length + Adds.Length + ItemMultipliers.Length > 0;
}

/// <summary>Finds outcomes, each signature once per version (and per unit and year where a rule asks for the unit).</summary>
internal sealed class Outcomes
{
    private readonly Signatures _signatures;
    private readonly Versions _versions;
    private readonly Subjects _subjects;
    private readonly Counters _counters;
    private readonly Matcher[] _matchers;
    private readonly bool[] _asksUnit;
    private readonly Pick[][][] _picksByKind;
    private readonly Pick[] _manual;
    private readonly Dictionary<(int Version, int Signature, int Unit, int Year), Outcome> _known = [];
    private readonly Outcome?[][] _plain;

    internal Outcomes(Signatures signatures, Versions versions, Subjects subjects, LedgerRules numbers, Counters counters)
    {
        (_signatures, _versions, _subjects, _counters) = (signatures, versions, subjects, counters);
        _matchers = [.. versions.All.Select(s => new Matcher(signatures, s))];
        _asksUnit = [.. versions.All.Select(s => FactCheck.Filters(s).SelectMany(f => f.Conditions).Any(c => c.Attribute is "unit" or "class" or "group"))];
        var policies = new Interner();
        var picks = versions.All.Select(s => s.Rules.Select(r => PickOf(s, r, numbers, policies)).ToArray()).ToList();
        MultipliesItems = picks.Any(v => v.Any(p => p.Rule is { Effect: RuleEffect.Multiply, WholeItem: true }));
        _picksByKind = [.. picks.Select(v => Enum.GetValues<FactKind>().Select(kind => v.Where(p => p.Rule.On.Kinds.Contains(kind)).ToArray()).ToArray())];
        _manual = [.. versions.All.Select(s => new Pick(LedgerRules.Manual, numbers.Number(s), null, 0, 0, null))];
        _plain = [.. versions.All.Select(_ => new Outcome?[Math.Max(16, signatures.Count)])];
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

    /// <summary>The outcome for a unit of the directory in a month (<see cref="Month.Index"/>).</summary>
    internal Outcome Of(int version, int signature, int unit, int month)
    {
        if (_asksUnit[version])
        {
            var key = (version, signature, unit, month / 12);
            if (!_known.TryGetValue(key, out var one)) _known[key] = one = Make(version, signature, _subjects.Unit(unit), month / 12);
            return one;
        }
        ref var plain = ref _plain[version];
        if (signature >= plain.Length) Array.Resize(ref plain, Math.Max(plain.Length * 2, signature + 1));
        return plain[signature] ??= Make(version, signature, null, 0);
    }

    private Outcome Make(int version, int number, ScoredUnit? unit, int year)
    {
        var matcher = _matchers[version];
        var signature = _signatures[number];
        var matching = _picksByKind[version][(int)signature.Kind].Where(p => matcher.Matches(p.Rule.On, signature, unit, year)).ToList();
        var bases = matching.Where(p => p.Rule.Effect == RuleEffect.Points).ToList();
        var first = bases.FindIndex(p => p.Rule.ItemHas is null);
        if (first >= 0) bases = bases[..(first + 1)];
        if (bases.Count == 0 && signature.Kind == FactKind.Manual) bases.Add(_manual[version]);
        var counters = CountersOf(matcher, signature, unit, year);
        Pick[] multipliers = [.. matching.Where(p => p.Rule is { Effect: RuleEffect.Multiply, WholeItem: false })];
        return new(
            signature.Kind, [.. bases.Select(p => WithPoints(p, multipliers))], [.. matching.Where(p => p.Rule.Effect == RuleEffect.Add).Select(p => WithPoints(p, multipliers))],
            multipliers, [.. matching.Where(p => p.Rule is { Effect: RuleEffect.Multiply, WholeItem: true })],
            counters, IndexOf(_versions.Levels, matcher.LevelOf(signature)), matcher.PeriodicalOf(signature),
            !matcher.KnowsPeriodical(signature) ? $"计分办法没有列入刊物“{_signatures.Word(signature.Periodical)}”。"
                : counters.Length > 0 ? "没有适用的计分规则，只计入数量。" : "没有适用的计分规则。");
    }

    private (int, Fraction)[] CountersOf(Matcher matcher, in Signature signature, ScoredUnit? unit, int year)
    {
        var counters = new List<(int, Fraction)>();
        if (signature.Kind == FactKind.Submitted) counters.Add((Counters.Received, Fraction.One));
        if (signature.Kind == FactKind.Adopted) counters.Add((Counters.Credits, Fraction.One));
        for (var c = 3; c < _counters.Definitions.Count; c++)
            foreach (var (on, weight) in _counters.Definitions[c])
                if (matcher.Matches(on, signature, unit, year)) { counters.Add((c, weight)); break; }
        return [.. counters];
    }

    private static Pick WithPoints(Pick pick, Pick[] multipliers)
    {
        if (pick.Rule.FromGiven || pick.Rule.Decided is not null) return pick;
        var points = pick.Rule.LeadValue ?? pick.Rule.Value;
        foreach (var multiplier in multipliers)
            if (FactValue.Applies(multiplier, pick.Rule)) points *= multiplier.Rule.Value;
        return pick with { Alone = JointShares.Of(pick.Rule.Joint, 1, 0, []) is { } share ? points * share : null };
    }

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i] == word) return i;
        return -1;
    }
}
