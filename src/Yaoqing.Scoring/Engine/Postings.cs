namespace Yaoqing.Scoring;

/// <summary>When a fact counts: the month it belongs to, and the month it is posted in. They differ when the first was closed before the fact was recorded.</summary>
internal readonly record struct Posting(int Version, DateOnly Day, int Natural, int Posted);

/// <summary>Posts facts by the scheme's date rule, past closed months into the month of recording.</summary>
internal sealed class Postings(Versions versions, IReadOnlyDictionary<Month, DateOnly> closed)
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
        return (version, day, natural, closed.Count == 0 ? natural : Open(natural, RecordedOn(fact)));
    }

    internal static DateOnly RecordedOn(Fact fact) => fact.Recorded ?? fact.Learnt ?? fact.Happened;

    /// <summary>The month itself while it is open; else the month of recording, or the first open one after it.</summary>
    internal Month Open(Month natural, DateOnly recorded)
    {
        if (!closed.TryGetValue(natural, out var closing) || recorded <= closing) return natural;
        var month = Month.Of(recorded) > natural ? Month.Of(recorded) : natural.Plus(1);
        while (closed.TryGetValue(month, out closing) && recorded > closing) month = month.Plus(1);
        return month;
    }
}
