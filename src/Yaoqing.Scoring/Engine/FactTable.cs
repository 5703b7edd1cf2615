namespace Yaoqing.Scoring;

/// <summary>
/// The facts as columns of numbers. Invariants: row i is fact i of the request; Next links the rows of one item in no particular order;
/// bands part text lengths at every border any condition names, so that a band lies wholly inside or outside each condition.
/// </summary>
internal sealed class FactTable
{
    private readonly Dictionary<Signature, int> _signatureNumbers = [];
    private readonly List<Signature> _signatures = [];
    private readonly Dictionary<string, int> _tagSetNumbers = new() { [""] = 0 };
    private readonly List<IReadOnlyList<string>> _tagSets = [[]];
    private readonly Dictionary<string, int> _extraNumbers = new() { [""] = 0 };
    private readonly List<IReadOnlyDictionary<string, string>> _extras = [new Dictionary<string, string>()];
    private readonly int[] _borders;

    internal FactTable(IReadOnlyList<Fact> facts, Versions versions)
    {
        Facts = facts as Fact[] ?? [.. facts];
        _borders = [.. versions.All.SelectMany(FactCheck.Filters).SelectMany(f => f.Conditions).SelectMany(c => new[] { c.Min, c.Max + 1 })
            .OfType<int>().Distinct().Order()];
        _items = new(facts.Count / 2);
        SignatureOf = new int[facts.Count];
        Next = new int[facts.Count];
        for (var i = 0; i < Facts.Length; i++) AddRow(i, Facts[i]);
    }

    internal Fact[] Facts { get; }

    internal Interner Words { get; } = new();

    internal int[] SignatureOf { get; }

    /// <summary>First row of each item, from 1.</summary>
    internal List<int> ItemHeads { get; } = [-1];

    /// <summary>Next row of the same item, or -1; -2 for rows without an item.</summary>
    internal int[] Next { get; }

    private readonly Dictionary<string, int> _items;

    private void AddRow(int i, Fact fact)
    {
        SignatureOf[i] = NumberOf(new(
            fact.Kind, Words.Of(fact.Periodical), Words.Of(fact.Level), Words.Of(fact.Form), Words.Of(fact.Placement), TagSet(fact.Tags), Words.Of(fact.Leader),
            Words.Of(fact.Rank), Words.Of(fact.Offence), Words.Of(fact.Circulated), Words.Of(fact.Route), fact.Combined ?? fact.Units.Count > 1,
            BandOf(fact.Length), ExtraSet(fact.Extra)));
        Next[i] = -2;
        if (fact.Item is not { } item) return;
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_items, item, out var known);
        if (!known) { number = ItemHeads.Count; ItemHeads.Add(-1); }
        (Next[i], ItemHeads[number]) = (ItemHeads[number], i);
    }

    internal int NumberOf(in Signature signature)
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_signatureNumbers, signature, out var known);
        if (known) return number;
        _signatures.Add(signature);
        return number = _signatures.Count - 1;
    }

    internal Signature Signature(int number) => _signatures[number];

    /// <summary>0: length unknown; n: between border n-1 and border n.</summary>
    private int BandOf(int? length)
    {
        if (length is not { } n) return 0;
        var band = 1;
        foreach (var border in _borders)
            if (n >= border) band++;
        return band;
    }

    internal bool BandWithin(int band, int? min, int? max)
    {
        if (band == 0) return min is null && max is null;
        var low = band == 1 ? int.MinValue : _borders[band - 2];
        var high = band > _borders.Length ? int.MaxValue : _borders[band - 1] - 1;
        return (min is null || low >= min) && (max is null || high <= max);
    }

    internal int TagSet(IReadOnlyList<string> tags)
    {
        if (tags.Count == 0) return 0;
        if (tags.Count == 1 && _tagSetNumbers.TryGetValue(tags[0], out var single)) return single;
        var sorted = tags.Distinct().Order(StringComparer.Ordinal).ToList();
        var key = string.Join('\n', sorted);
        if (_tagSetNumbers.TryGetValue(key, out var number)) return number;
        _tagSets.Add(sorted);
        return _tagSetNumbers[key] = _tagSets.Count - 1;
    }

    internal IReadOnlyList<string> TagsOf(int set) => _tagSets[set];

    private int ExtraSet(IReadOnlyDictionary<string, string> extra)
    {
        if (extra.Count == 0) return 0;
        var key = string.Join('\n', extra.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={e.Value}"));
        if (_extraNumbers.TryGetValue(key, out var number)) return number;
        _extras.Add(extra);
        return _extraNumbers[key] = _extras.Count - 1;
    }

    internal string ExtraOf(int set, string field) => _extras[set].GetValueOrDefault(field, "");
}
