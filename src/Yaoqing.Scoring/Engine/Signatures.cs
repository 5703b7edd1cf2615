using System.Runtime.InteropServices;

namespace Yaoqing.Scoring;

/// <summary>
/// Numbers the signatures of facts, and all their words. Bands part text lengths at every border any condition names,
/// so that a band lies wholly inside or outside each condition.
/// </summary>
internal sealed class Signatures
{
    private readonly Interner _words = new();
    private readonly Dictionary<Signature, int> _numbers = [];
    private readonly List<Signature> _all = [];
    private readonly Dictionary<string, int> _tagSetNumbers = new() { [""] = 0 };
    private readonly List<IReadOnlyList<string>> _tagSets = [[]];
    private readonly Dictionary<(int, int), int> _joined = [];
    private readonly Dictionary<string, int> _extraNumbers = [];
    private readonly List<IReadOnlyDictionary<string, string>> _extras = [new Dictionary<string, string>()];
    private readonly int[] _borders;
    private readonly string[] _fields;
    private readonly bool _form, _placement, _tags, _leader, _rank, _offence, _circulated, _route;

    internal Signatures(Versions versions)
    {
        var conditions = versions.All.SelectMany(FactCheck.Filters).SelectMany(f => f.Conditions).ToList();
        var asked = conditions.Select(c => c.Attribute).ToHashSet();
        _borders = [.. conditions.SelectMany(c => new[] { c.Min, c.Max + 1 }).OfType<int>().Distinct().Order()];
        _fields = [.. versions.All.SelectMany(s => s.Fields).Where(asked.Contains).Distinct()];
        (_form, _placement, _tags, _leader) = (asked.Contains("form"), asked.Contains("placement"), asked.Contains("tags"), asked.Contains("leader"));
        (_rank, _offence, _circulated, _route) = (asked.Contains("rank"), asked.Contains("offence"), asked.Contains("circulated"), asked.Contains("route"));
    }

    internal string Word(int number) => _words[number];

    internal Signature this[int number] => _all[number];

    internal int Count => _all.Count;

    internal int TagSetOf(int signature) => CollectionsMarshal.AsSpan(_all)[signature].Tags;

    internal int Of(Fact fact, bool several) => NumberOf(new(
        fact.Kind, _words.Of(fact.Periodical), _words.Of(fact.Level), _form ? _words.Of(fact.Form) : 0, _placement ? _words.Of(fact.Placement) : 0,
        _tags ? TagSet(fact.Tags) : 0, _leader ? _words.Of(fact.Leader) : 0, _rank ? _words.Of(fact.Rank) : 0, _offence ? _words.Of(fact.Offence) : 0,
        _circulated ? _words.Of(fact.Circulated) : 0, _route ? _words.Of(fact.Route) : 0, fact.Combined ?? several, BandOf(fact.Length), ExtraSet(fact.Extra)));

    private int NumberOf(in Signature signature)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, signature, out var known);
        if (known) return number;
        _all.Add(signature);
        return number = _all.Count - 1;
    }

    /// <summary>The same signature with other tags.</summary>
    internal int WithTags(int signature, int tagSet) => TagSetOf(signature) == tagSet ? signature : NumberOf(_all[signature] with { Tags = tagSet });

    /// <summary>0: length unknown; n: between border n-1 and border n.</summary>
    private int BandOf(int? length)
    {
        if (length is not { } n || _borders.Length == 0) return 0;
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

    private int TagSet(IReadOnlyList<string> tags)
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

    /// <summary>All tags of two sets.</summary>
    internal int Joined(int a, int b)
    {
        if (a == b || b == 0) return a;
        if (a == 0) return b;
        if (_joined.TryGetValue((a, b), out var known)) return known;
        return _joined[(a, b)] = TagSet([.. _tagSets[a], .. _tagSets[b]]);
    }

    private int ExtraSet(IReadOnlyDictionary<string, string> extra)
    {
        if (extra.Count == 0 || _fields.Length == 0) return 0;
        var key = string.Join('\n', _fields.Select(field => extra.GetValueOrDefault(field, "")));
        if (_extraNumbers.TryGetValue(key, out var number)) return number;
        _extras.Add(extra);
        return _extraNumbers[key] = _extras.Count - 1;
    }

    internal string ExtraOf(int set, string field) => _extras[set].GetValueOrDefault(field, "");
}
