namespace Yaoqing.Scoring;

/// <summary>When a fact counts: the month it belongs to, and the month it is posted in. They differ when the first was closed before the fact was recorded.</summary>
internal readonly record struct Posting(int Version, DateOnly Day, int Natural, int Posted);

/// <summary>Posts facts by the scheme's date rule, past closed months into the month of recording.</summary>
internal sealed class Postings(Versions versions, IReadOnlyDictionary<Month, DateOnly> closed, IReadOnlyDictionary<Month, TimeOnly> closedAt)
{
    internal (int Version, DateOnly Day, Month Natural, Month Posted) Of(Fact fact)
    {
        var version = versions.On(fact.Happened);
        var scheme = versions.All[Math.Max(0, version)];
        var rule = scheme.PostingByKind.Count > 0 && scheme.PostingByKind.TryGetValue(fact.Kind, out var own) ? own : scheme.Posting;
        var day = rule switch
        {
            PostingDate.Happened => fact.Happened,
            PostingDate.Learnt => fact.Learnt ?? fact.Happened,
            PostingDate.Recorded => RecordedOn(fact),
        };
        var natural = Month.Of(day);
        return (version, day, natural, closed.Count == 0 ? natural : Open(natural, fact));
    }

    internal static DateOnly RecordedOn(Fact fact) => fact.Recorded ?? fact.Learnt ?? fact.Happened;

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
        if (!closed.TryGetValue(month, out var closing)) return false;
        var recorded = RecordedOn(fact);
        return recorded > closing || (recorded == closing && closedAt.TryGetValue(month, out var time) && fact.RecordedAt > time);
    }
}
