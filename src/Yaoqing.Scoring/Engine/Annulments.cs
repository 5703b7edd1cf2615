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
        {
            if (facts[i].Cancels is not { } id) continue;
            if (!byId.TryGetValue(id, out var target)) reasons.Set(i, $"要更正的事实“{id}”不存在。");
            else if (_by.TryGetValue(target, out var other) && Postings.ByRecording.Compare(facts[other], facts[i]) <= 0)
                reasons.Set(i, $"事实“{id}”已由“{facts[other].Id}”更正。");
            else
            {
                if (_by.TryGetValue(target, out other)) reasons.Set(other, $"事实“{id}”已由“{facts[i].Id}”更正。");
                _by[target] = i;
                reasons.Set(i, $"更正事实，撤销“{id}”，本身不计分。");
            }
        }
    }

    internal bool Any => _by.Count > 0;

    /// <summary>The fact that annuls this one.</summary>
    internal bool TryGet(int fact, out int by) => _by.TryGetValue(fact, out by);

    internal int Of(int fact) => _by[fact];
}
