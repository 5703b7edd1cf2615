namespace Yaoqing.Scoring;

/// <summary>
/// The scoring function (计分): facts and scheme versions in, ledger and ranks out. Steps: facts become columns of numbers; each is posted to
/// a month; rules give lines per fact and per item; tasks, gates, limits, vetoes and places add lines by stretch; the report sums and ranks.
/// </summary>
public static class Scorer
{
    /// <summary>
    /// Scores the facts. Pure and deterministic; the order of <see cref="ScoreRequest.Facts"/> does not matter.
    /// Throws <see cref="ArgumentException"/> for no scheme, two versions of one date, or a unit that stands twice in the directory.
    /// </summary>
    public static ScoreReport Score(ScoreRequest request) => new ScoreKeeper(request).Report;
}

/// <summary>The periods and the calendar of a run.</summary>
internal static class Periods
{
    internal static MonthRange Default(Versions versions, FactTable table)
    {
        var none = table.Facts.Length == 0;
        var first = none ? Month.Of(versions.All[0].Effective) : new Month(table.FirstPosted);
        var last = none ? first : new Month(table.LastPosted);
        var windows = versions.All.SelectMany(s => s.Tasks.Select(t => t.Every)).ToList();
        var size = windows.Count == 0 ? 1 : windows.Min(Scoring.Calendar.Months);
        return new(new(first.Index - first.Index % size), new(last.Index - last.Index % size + size - 1));
    }

    internal static Calendar Calendar(MonthRange period, FactTable table, ScoreRequest request, Postings posting)
    {
        var (first, last) = (Math.Min(period.From.Index, table.FirstMonth), Math.Max(period.To.Index, table.LastMonth));
        if (table.AnyCancels)
            foreach (ref readonly var row in table.Rows.AsSpan())
                if (row.Has(FactTraits.Cancels)) last = Math.Max(last, posting.Open(new(row.Natural), table.Facts[row.Fact]).Index + request.Closed.Count);
        return new(new(first), last - first + 1);
    }
}
