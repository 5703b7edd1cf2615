namespace Yaoqing.Scoring;

/// <summary>The versions of a scheme by date, and the numbering of all that can stand in the ledger.</summary>
internal sealed class Versions
{
    private readonly DateOnly[] _effective;

    internal Versions(IReadOnlyList<Scheme> schemes)
    {
        All = [.. schemes.OrderBy(s => s.Effective)];
        if (All.Count == 0) throw new ArgumentException("至少要有一份计分办法。", nameof(schemes));
        if (All.GroupBy(s => s.Effective).Any(g => g.Count() > 1)) throw new ArgumentException("两份计分办法的施行日期相同，无法决定用哪一份。", nameof(schemes));
        _effective = [.. All.Select(s => s.Effective)];
        Levels = [.. All.SelectMany(s => s.Levels).Distinct()];
    }

    /// <summary>By effective date.</summary>
    internal IReadOnlyList<Scheme> All { get; }

    internal IReadOnlyList<string> Levels { get; }

    /// <summary>The version that values a fact of this day; -1 before the first.</summary>
    internal int On(DateOnly day)
    {
        var v = _effective.Length - 1;
        while (v >= 0 && _effective[v] > day) v--;
        return v;
    }

    /// <summary>
    /// The version that judges a stretch: the one in force on its first day, else the first that comes into force inside it.
    /// A later change can therefore never reach back into a stretch that has begun, nor into a closed month.
    /// </summary>
    internal int For(Month first, Month last)
    {
        var v = On(first.First);
        if (v >= 0) return v;
        return All[0].Effective <= last.Last ? 0 : -1;
    }

    internal Scheme Last(Month month) => All[Math.Max(0, On(month.Last))];
}

/// <summary>What a ledger line refers to as its rule.</summary>
/// <param name="Id">Id printed.</param>
/// <param name="Name">Name used in the words.</param>
/// <param name="Section">Section it belongs to.</param>
/// <param name="Rule">The fact rule, if it is one.</param>
internal sealed record LedgerRule(string Id, string Name, string Section, FactRule? Rule);

/// <summary>Numbers everything that earns points, over all versions; equal ids of two versions stay apart.</summary>
internal sealed class LedgerRules
{
    private readonly List<LedgerRule> _all = [];
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);

    internal LedgerRules(Versions versions)
    {
        foreach (var scheme in versions.All)
        {
            Add(scheme, new("人工裁定", "人工裁定", "", Manual));
            foreach (var rule in scheme.Rules) Add(rule, new(rule.Id, rule.Name, rule.Section, rule));
            foreach (var task in scheme.Tasks) Add(task, new(task.Id, task.Name, task.Section, null));
            foreach (var section in scheme.Sections)
            {
                var id = section.Id.Length == 0 ? "总分" : section.Id;
                Add(section, new($"{id}/前提", section.Name, section.Id, null));
                foreach (var limit in section.Limits) Add(limit, new($"{id}/上下限", section.Name, section.Id, null));
            }
            foreach (var veto in scheme.Vetoes) Add(veto, new(veto.Id, veto.Name, veto.Section, null));
            foreach (var places in scheme.PlacePoints) Add(places, new(places.Id, places.Name, "", null));
        }
    }

    /// <summary>The rule that holds when a scheme says nothing of manual decisions: the decided points count as they are.</summary>
    internal static FactRule Manual { get; } = new()
    {
        Id = "人工裁定", Name = "人工裁定", On = new([FactKind.Manual], []), Effect = RuleEffect.Points, Value = Fraction.One, FromGiven = true,
    };

    internal int Count => _all.Count;

    internal LedgerRule this[int number] => _all[number];

    internal int Number(object owner) => _numbers[owner];

    private void Add(object owner, LedgerRule rule)
    {
        _numbers[owner] = _all.Count;
        _all.Add(rule);
    }

    /// <summary>Everything.</summary>
    internal RuleSet All => field ??= Where(_ => true);

    /// <summary>The rules, tasks or sections that a list of ids names; an empty list names everything.</summary>
    internal RuleSet Named(IReadOnlyList<string> ids) => ids.Count == 0 ? All
        : Where(rule => ids.Any(id => rule.Id == id || rule.Section == id || rule.Id.StartsWith(id + ".", StringComparison.Ordinal)));

    /// <summary>All of a section; "" is the whole scheme.</summary>
    internal RuleSet Within(string section) => section.Length == 0 ? All : Where(rule => rule.Section == section);

    /// <summary>What a count of points adds up, without the owner of the count.</summary>
    internal RuleSet NamedBut(IReadOnlyList<string> ids, object owner)
    {
        var (named, own) = (Named(ids), Number(owner));
        return new([.. named.Numbers.Where(n => n != own)], _all.Count);
    }

    private RuleSet Where(Predicate<LedgerRule> asked) => new([.. Enumerable.Range(0, _all.Count).Where(n => asked(_all[n]))], _all.Count);
}

/// <summary>Numbers of ledger rules, to run through and to ask.</summary>
internal sealed class RuleSet
{
    private readonly bool[] _holds;

    internal RuleSet(int[] numbers, int count)
    {
        (Numbers, _holds) = (numbers, new bool[count]);
        foreach (var number in numbers) _holds[number] = true;
    }

    internal static RuleSet None { get; } = new([], 0);

    internal int[] Numbers { get; }

    internal bool Holds(int number) => number < _holds.Length && _holds[number];
}
