namespace Yaoqing.Scoring;

/// <summary>A fact in the month in which it counts (入账).</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Posted">The month: its own, or a later one when its own was closed before it was recorded.</param>
/// <param name="Day">The day within that rule, by which facts of one item are ordered.</param>
/// <param name="Annulled">True where it is taken back in a later month than the one it was posted in: it counts once less.</param>
public sealed record PostedFact(Fact Fact, Month Posted, DateOnly Day, bool Annulled);

/// <summary>
/// In which month each fact counts, for tables that count facts beside the ledger (采用情况通报). Follows the same rule as the ledger:
/// facts from before the first scheme do not count, a fact that was taken back while its month was open has never been.
/// </summary>
public static class PostedFacts
{
    /// <summary>The facts of a request in the order in which the ledger takes them: month, day, day of recording, id.</summary>
    public static IReadOnlyList<PostedFact> Of(ScoreRequest request)
    {
        var posting = new Postings(new Versions(request.Schemes), request.Closed, request.ClosedAt);
        var annullers = request.Facts.Where(fact => fact.Cancels is not null).GroupBy(fact => fact.Cancels ?? "")
            .ToDictionary(group => group.Key, group => group.Min(Postings.ByRecording));
        var rows = new List<PostedFact>(request.Facts.Count);
        foreach (var fact in request.Facts.Where(fact => fact.Cancels is null))
        {
            var (version, day, _, posted) = posting.Of(fact);
            if (version < 0)
                continue;
            if (!annullers.TryGetValue(fact.Id, out var annuller) || annuller is null)
            {
                rows.Add(new(fact, posted, day, false));
                continue;
            }
            var back = posting.Open(posted, annuller);
            if (back == posted)
                continue;
            rows.Add(new(fact, posted, day, false));
            rows.Add(new(fact, back, day, true));
        }
        return [.. rows.OrderBy(row => row.Posted).ThenBy(row => row.Day).ThenBy(row => Postings.RecordedOn(row.Fact)).ThenBy(row => row.Fact.Id, StringComparer.Ordinal)];
    }
}
