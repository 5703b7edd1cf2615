namespace Yaoqing.Scoring;

/// <summary>
/// The scoring function (计分): facts and scheme versions in, ledger and ranks out. Steps: facts become columns of numbers; each is posted to
/// a month; rules give lines per fact and per item; tasks, gates, limits, vetoes and places add lines by stretch; the report sums and ranks.
/// </summary>
public static class Scorer
{
    /// <summary>
    /// Scores the facts. Pure and deterministic; the order of <see cref="ScoreRequest.Facts"/> does not matter.
    /// Throws <see cref="ArgumentException"/> for no scheme, two versions of one date, or repeated ids of facts or units.
    /// </summary>
    public static ScoreReport Score(ScoreRequest request)
    {
        var versions = new Versions(request.Schemes);
        var posting = new Postings(versions, request.Closed, request.ClosedAt);
        var facts = request.Facts as Fact[] ?? [.. request.Facts];
        request = request with { Facts = facts };
        var placed = Array.ConvertAll(facts, posting.Of);
        var period = request.Period ?? Periods.Default(versions, placed);
        var calendar = Periods.Calendar(period, placed, request, posting);
        var postings = Array.ConvertAll(placed, p => new Posting(p.Version, p.Day, calendar.IndexOf(p.Natural), calendar.IndexOf(p.Posted)));
        return new Run(request, versions, calendar, posting, postings).Report(period);
    }
}

/// <summary>The periods and the calendar of a run.</summary>
internal static class Periods
{
    internal static MonthRange Default(Versions versions, (int, DateOnly, Month Natural, Month Posted)[] placed)
    {
        var first = placed.Length == 0 ? Month.Of(versions.All[0].Effective) : new Month(placed.Min(p => p.Posted.Index));
        var last = placed.Length == 0 ? first : new Month(placed.Max(p => p.Posted.Index));
        var windows = versions.All.SelectMany(s => s.Tasks.Select(t => t.Every)).ToList();
        var size = windows.Count == 0 ? 1 : windows.Min(Scoring.Calendar.Months);
        return new(new(first.Index - first.Index % size), new(last.Index - last.Index % size + size - 1));
    }

    internal static Calendar Calendar(MonthRange period, (int, DateOnly, Month Natural, Month Posted)[] placed, ScoreRequest request, Postings posting)
    {
        var (first, last) = (period.From.Index, period.To.Index);
        foreach (var (_, _, natural, posted) in placed)
        {
            first = Math.Min(first, natural.Index);
            last = Math.Max(last, Math.Max(natural.Index, posted.Index));
        }
        for (var i = 0; i < placed.Length; i++)
            if (request.Facts[i].Cancels is not null) last = Math.Max(last, posting.Open(placed[i].Natural, request.Facts[i]).Index + request.Closed.Count);
        return new(new(first), last - first + 1);
    }
}
