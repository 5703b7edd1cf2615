using System.Collections.Concurrent;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>
/// The facts of a desk up to the end of a year, translated for the engine. Facts are append-only, so what was read once is right for ever and
/// only those recorded since need to be read again. Written by one thread at a time; what pages read of it may be read meanwhile.
/// </summary>
/// <param name="year">Facts that happened after it are counted as read, but left out.</param>
/// <param name="units">Short names of the units.</param>
internal sealed class FactsOfYear(int year, IReadOnlyDictionary<Guid, string> units)
{
    private readonly DateOnly last = new(year, 12, 31);
    private readonly HashSet<Guid> latest = [];
    private readonly ConcurrentDictionary<string, FactData> about = new(StringComparer.Ordinal);
    private readonly List<Fact> all = [];

    internal IReadOnlyList<Fact> All => all;

    internal IReadOnlyDictionary<string, FactData> About => about;

    /// <summary>How many facts of the desk have been read.</summary>
    internal int Read { get; private set; }

    /// <summary>When the last of them was recorded.</summary>
    internal DateTimeOffset Latest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes in stored facts, without those of the last moment that are known. Returns what is new within the year.</summary>
    internal IReadOnlyList<Fact> Take(IEnumerable<Core.Assessment.Fact> stored)
    {
        var first = all.Count;
        foreach (var fact in stored.Where(fact => !latest.Contains(fact.Id.Value)).OrderBy(fact => fact.Recorded).ToList())
        {
            if (fact.Recorded > Latest)
                latest.Clear();
            Latest = fact.Recorded;
            latest.Add(fact.Id.Value);
            Read++;
            if (fact.Happened > last)
                continue;
            var data = FactData.Read(fact.Data);
            about[fact.Id.ToString()] = data;
            all.Add(ScoringTranslation.ToEngine(fact, data, units));
        }
        return all[first..];
    }
}
