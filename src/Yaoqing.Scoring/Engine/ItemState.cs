namespace Yaoqing.Scoring;

/// <summary>What one subject has earned from one item under one policy so far; gives the increment of each further fact.</summary>
internal sealed class PolicyState
{
    private readonly List<(int Fact, Fraction Value, int Level, string Key, int Order)> _values = [];

    internal Fraction Total { get; private set; }

    internal Fraction Add(ItemPolicy policy, int fact, Fraction value, int level, string key, int order)
    {
        _values.Add((fact, value, level, key, order));
        return Step(policy);
    }

    internal Fraction Remove(ItemPolicy policy, int fact)
    {
        _values.RemoveAll(v => v.Fact == fact);
        return Step(policy);
    }

    private Fraction Step(ItemPolicy policy)
    {
        var before = Total;
        Total = Value(policy);
        return Total - before;
    }

    private Fraction Value(ItemPolicy policy)
    {
        if (_values.Count == 0) return Fraction.Zero;
        if (policy.Mode == PolicyMode.Sum) return Sum(_values.Select(v => v.Value));
        if (policy.Mode == PolicyMode.Max) return _values.Max(v => v.Value);
        if (policy.Mode == PolicyMode.FirstRule) return _values.Where(v => v.Order == _values.Min(o => o.Order)).Max(v => v.Value);
        var groups = _values.GroupBy(v => policy.Mode == PolicyMode.MaxPerLevel ? $"{v.Level:0000}" : v.Key)
            .Select(g => (Best: g.Max(v => v.Value), Level: g.Max(v => v.Level)));
        var kept = policy.Mode == PolicyMode.MaxPerLevel ? groups.OrderByDescending(g => g.Level) : groups.OrderByDescending(g => g.Best);
        return Sum(kept.Take(policy.Keep == 0 ? int.MaxValue : policy.Keep).Select(g => g.Best));
    }

    private static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Fraction.Zero, (a, b) => a + b);
}

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
    internal IEnumerable<(Pick Pick, Fraction Delta)> Remove(int fact)
    {
        var gone = _multipliers.Where(m => m.Fact == fact).Select(m => (m.Pick, -m.Paid)).ToList();
        _multipliers.RemoveAll(m => m.Fact == fact);
        return gone;
    }

    /// <summary>What each multiplier must now add: (factor − 1) × what it multiplies, earlier multipliers included.</summary>
    internal IEnumerable<(int Fact, Pick Pick, Fraction Delta)> Settle()
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
            if (due != paid) yield return (fact, pick, due - paid);
        }
    }
}
