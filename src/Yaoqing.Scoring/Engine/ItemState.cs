namespace Yaoqing.Scoring;

/// <summary>The policy states of the item at hand; reused from item to item.</summary>
internal sealed class PolicyStates
{
    private readonly List<PolicyState> _pool = [];
    private int _used;

    internal PolicyState Of(int policy, int subject)
    {
        for (var i = 0; i < _used; i++)
            if (_pool[i].Policy == policy && _pool[i].Subject == subject) return _pool[i];
        if (_used == _pool.Count) _pool.Add(new());
        _pool[_used].Start(policy, subject);
        return _pool[_used++];
    }

    internal void Clear() => _used = 0;
}

/// <summary>What one subject has earned from one item under one policy so far; gives the increment of each further fact.</summary>
internal sealed class PolicyState
{
    private readonly List<(int Fact, Fraction Value, int Level, string Key, int Order)> _values = [];

    internal int Policy { get; private set; }

    internal int Subject { get; private set; }

    internal Fraction Total { get; private set; }

    internal void Start(int policy, int subject)
    {
        (Policy, Subject, Total) = (policy, subject, Fraction.Zero);
        _values.Clear();
    }

    internal Fraction Add(ItemPolicy policy, int fact, Fraction value, int level, string key, int order)
    {
        _values.Add((fact, value, level, key, order));
        return _values.Count == 1 ? Total = value : Step(policy);
    }

    internal Fraction Remove(ItemPolicy policy, int fact)
    {
        _values.RemoveAll(v => v.Fact == fact);
        return Step(policy);
    }

    private Fraction Step(ItemPolicy policy)
    {
        var before = Total;
        Total = _values.Count == 0 ? Fraction.Zero : policy.Mode switch
        {
            PolicyMode.Sum => Sum(),
            PolicyMode.Max => Best(int.MaxValue),
            PolicyMode.FirstRule => Best(_values.Min(v => v.Order)),
            PolicyMode.MaxPerLevel => Kept(policy.Keep, byLevel: true),
            PolicyMode.MaxPerLeader or PolicyMode.MaxPerPeriodical => Kept(policy.Keep, byLevel: false),
        };
        return Total - before;
    }

    private Fraction Sum()
    {
        var sum = Fraction.Zero;
        foreach (var v in _values) sum += v.Value;
        return sum;
    }

    /// <summary>The best of all values, or of those of one rule.</summary>
    private Fraction Best(int order)
    {
        Fraction? best = null;
        foreach (var v in _values)
            if ((order == int.MaxValue || v.Order == order) && (best is not { } b || v.Value > b)) best = v.Value;
        return best ?? Fraction.Zero;
    }

    /// <summary>The best of each level, leader or periodical; of these the highest levels or the greatest, as many as are kept.</summary>
    private Fraction Kept(int keep, bool byLevel)
    {
        _best.Clear();
        foreach (var v in _values) Raise(v.Level, byLevel ? "" : v.Key, v.Value, byLevel);
        if (keep > 0 && _best.Count > keep) _best.Sort(byLevel ? ByLevel : ByValue);
        var sum = Fraction.Zero;
        for (var i = 0; i < _best.Count && (keep == 0 || i < keep); i++) sum += _best[i].Value;
        return sum;
    }

    private void Raise(int level, string key, Fraction value, bool byLevel)
    {
        for (var i = 0; i < _best.Count; i++)
        {
            if (byLevel ? _best[i].Level != level : _best[i].Key != key) continue;
            if (value > _best[i].Value) _best[i] = _best[i] with { Value = value };
            return;
        }
        _best.Add(new(level, key, value));
    }

    private readonly record struct Group(int Level, string Key, Fraction Value);

    private readonly List<Group> _best = [];
    private static readonly Comparison<Group> ByLevel = (a, b) => b.Level.CompareTo(a.Level), ByValue = (a, b) => b.Value.CompareTo(a.Value);
}

/// <summary>What a multiplier over a whole item adds now: (factor − 1) × what it multiplies, less what it has added before.</summary>
internal readonly record struct Multiplied(Pick Pick, Fraction On, Fraction Before, Fraction Delta);

/// <summary>What one subject has earned from one item before multipliers over the whole item, and what those multipliers have added.</summary>
internal sealed class MultiplierState
{
    private readonly Dictionary<string, Fraction> _base = [];
    private readonly List<(int Fact, Pick Pick, Fraction Paid)> _multipliers = [];

    internal bool Any => _multipliers.Count > 0;

    internal void Earned(string rule, Fraction points) => _base[rule] = _base.GetValueOrDefault(rule) + points;

    internal void Add(int fact, Pick pick)
    {
        if (pick.Rule.OncePerFact && _multipliers.Any(m => m.Pick.Number == pick.Number)) return;
        _multipliers.Add((fact, pick, Fraction.Zero));
    }

    /// <summary>A cancelled multiplier pays back what it added.</summary>
    internal IReadOnlyList<Multiplied> Remove(int fact)
    {
        var gone = _multipliers.Where(m => m.Fact == fact).Select(m => new Multiplied(m.Pick, default, m.Paid, -m.Paid)).ToList();
        _multipliers.RemoveAll(m => m.Fact == fact);
        return gone;
    }

    /// <summary>What each multiplier must now add: (factor − 1) × what it multiplies, earlier multipliers included.</summary>
    internal IEnumerable<Multiplied> Settle()
    {
        var added = Fraction.Zero;
        for (var i = 0; i < _multipliers.Count; i++)
        {
            var (fact, pick, paid) = _multipliers[i];
            var on = added;
            foreach (var (rule, points) in _base)
                if (pick.Of is null || pick.Of.Contains(rule)) on += points;
            var due = (pick.Rule.Value - Fraction.One) * on;
            added += due;
            _multipliers[i] = (fact, pick, due);
            if (due != paid) yield return new(pick, on, paid, due - paid);
        }
    }
}
