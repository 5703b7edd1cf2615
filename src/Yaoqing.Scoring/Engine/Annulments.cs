namespace Yaoqing.Scoring;

/// <summary>Which facts are annulled, and by which; of several that name one fact the first entered counts, so that a later one changes no closed month.</summary>
internal sealed class Annulments
{
    private readonly Dictionary<int, int> _by = [];

    internal Annulments(FactTable table, Reasons reasons)
    {
        if (!table.AnyCancels) return;
        var facts = table.Facts;
        var byId = facts.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i);
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].Cancels is { } id && byId.TryGetValue(id, out var target) && !(_by.TryGetValue(target, out var other) && Postings.ByRecording.Compare(facts[other], facts[i]) <= 0))
                _by[target] = i;
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].Cancels is { } id)
                reasons.Set(i, !byId.TryGetValue(id, out var target) ? $"要更正的事实“{id}”不存在。" : _by[target] == i ? $"更正事实，撤销“{id}”，本身不计分。" : $"事实“{id}”已由“{facts[_by[target]].Id}”更正。");
    }

    internal bool Any => _by.Count > 0;

    /// <summary>The fact that annuls this one.</summary>
    internal bool TryGet(int fact, out int by) => _by.TryGetValue(fact, out by);

    internal int Of(int fact) => _by[fact];
}
