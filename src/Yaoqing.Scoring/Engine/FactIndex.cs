using System.Runtime.InteropServices;

namespace Yaoqing.Scoring;

/// <summary>
/// Which facts a unit's result rests on: those credited to it or to a unit whose points it receives, all others of the same items, and what
/// annuls any of them. A unit goes by the name of the one that receives its points.
/// </summary>
internal sealed class FactIndex(Func<string, string> credited)
{
    private readonly Dictionary<string, List<int>> _byUnit = [], _byItem = [], _annulling = [];
    private readonly Dictionary<string, int> _byId = [];
    private readonly List<Fact> _facts = [];

    internal int Count => _facts.Count;

    internal void Add(Fact fact)
    {
        var number = _facts.Count;
        _facts.Add(fact);
        _byId[fact.Id] = number;
        foreach (var share in fact.Units) Put(_byUnit, credited(share.Unit), number);
        if (fact.Item is { } item) Put(_byItem, item, number);
        if (fact.Cancels is { } id) Put(_annulling, id, number);
    }

    private static void Put(Dictionary<string, List<int>> lists, string key, int number)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(number);
    }

    /// <summary>The units whose points may differ because of this fact: its own, those of its item, and the same of the fact it annuls.</summary>
    internal void Touch(Fact fact, HashSet<string> units)
    {
        foreach (var share in fact.Units) units.Add(credited(share.Unit));
        if (fact.Item is { } item)
            foreach (var other in _byItem[item])
                foreach (var share in _facts[other].Units) units.Add(credited(share.Unit));
        if (fact.Cancels is { } id && _byId.TryGetValue(id, out var target) && _facts[target].Cancels is null) Touch(_facts[target], units);
    }

    /// <summary>All facts that the results of these units rest on, in the order in which they came.</summary>
    internal Fact[] Under(IEnumerable<string> units)
    {
        var found = new HashSet<int>();
        foreach (var unit in units)
            foreach (var number in Of(_byUnit, unit))
                if (found.Add(number) && _facts[number].Item is { } item) found.UnionWith(_byItem[item]);
        foreach (var number in found.ToArray()) found.UnionWith(Of(_annulling, _facts[number].Id));
        return [.. found.Order().Select(number => _facts[number])];
    }

    private static List<int> Of(Dictionary<string, List<int>> lists, string key) => lists.TryGetValue(key, out var list) ? list : [];
}
