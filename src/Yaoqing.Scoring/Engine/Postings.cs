namespace Yaoqing.Scoring;

/// <summary>Posts facts by the scheme's date rule, past closed months into the month of recording.</summary>
internal sealed class Postings
{
    private readonly Versions _versions;
    private readonly IReadOnlyDictionary<Month, DateOnly> _closed;
    private readonly IReadOnlyDictionary<Month, TimeOnly> _closedAt;
    private readonly PostingDate[][] _dates;

    internal Postings(Versions versions, IReadOnlyDictionary<Month, DateOnly> closed, IReadOnlyDictionary<Month, TimeOnly> closedAt)
    {
        (_versions, _closed, _closedAt) = (versions, closed, closedAt);
        _dates = [.. versions.All.Select(s => Enum.GetValues<FactKind>().Select(kind => s.PostingByKind.TryGetValue(kind, out var own) ? own : s.Posting).ToArray())];
    }

    /// <summary>When a fact counts: the version that values it, the day, the month it belongs to and the month it is posted in.</summary>
    internal (int Version, DateOnly Day, Month Natural, Month Posted) Of(Fact fact)
    {
        var version = _versions.On(fact.Happened);
        var day = _dates[Math.Max(0, version)][(int)fact.Kind] switch
        {
            PostingDate.Happened => fact.Happened,
            PostingDate.Learnt => fact.Learnt ?? fact.Happened,
            PostingDate.Recorded => RecordedOn(fact),
        };
        var natural = Month.Of(day);
        return (version, day, natural, _closed.Count == 0 ? natural : Open(natural, fact));
    }

    internal static DateOnly RecordedOn(Fact fact) => fact.Recorded ?? fact.Learnt ?? fact.Happened;

    /// <summary>Which of two facts was entered first; of one moment the one with the lesser id.</summary>
    internal static Comparer<Fact> ByRecording { get; } = Comparer<Fact>.Create((a, b) =>
    {
        var order = RecordedOn(a).CompareTo(RecordedOn(b));
        if (order == 0) order = (a.RecordedAt ?? TimeOnly.MinValue).CompareTo(b.RecordedAt ?? TimeOnly.MinValue);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    });

    /// <summary>The month itself while it is open; else the month of recording, or the first open one after it.</summary>
    internal Month Open(Month natural, Fact fact)
    {
        if (!ClosedBefore(natural, fact)) return natural;
        var recorded = Month.Of(RecordedOn(fact));
        var month = recorded > natural ? recorded : natural.Plus(1);
        while (ClosedBefore(month, fact)) month = month.Plus(1);
        return month;
    }

    /// <summary>Whether the month was closed without this fact. On the day of closing the time of day decides, where both are known.</summary>
    private bool ClosedBefore(Month month, Fact fact)
    {
        if (!_closed.TryGetValue(month, out var closing)) return false;
        var recorded = RecordedOn(fact);
        return recorded > closing || (recorded == closing && _closedAt.TryGetValue(month, out var time) && fact.RecordedAt > time);
    }
}
