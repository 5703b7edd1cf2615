namespace Yaoqing.Scoring;

/// <summary>One run of a scheme: carries out the passes and builds the report.</summary>
internal sealed class Run
{
    private readonly Versions _versions;
    private readonly Books _books;
    private readonly LimitPass _limits;
    private readonly LedgerLines _lines;

    internal Run(FactTable table, Versions versions, Postings posting, Subjects subjects, Calendar calendar)
    {
        var numbers = new LedgerRules(versions);
        _versions = versions;
        _books = new(calendar, subjects, new(numbers, calendar), new(calendar), new(table, posting));
        foreach (var scheme in versions.All) NumberCounters(scheme);
        var annulments = new Annulments(table, _books.Reasons);
        var outcomes = new Outcomes(table.Signatures, versions, subjects, numbers, _books.Counters);
        new FactPass(table, annulments, posting, _books.Reasons, new(table, versions, _books, outcomes, annulments)).Run();
        table.GiveBackRows();
        foreach (var scheme in versions.All) new AfterGate(table, posting, _books).Run(scheme);
        var tasks = new TaskPass(versions, _books);
        tasks.Run();
        _limits = new(versions, _books, tasks);
        _limits.Run();
        _lines = new(table, versions, _books);
    }

    internal static IReadOnlyList<ScoredUnit> Directory(ScoreRequest request, Versions versions)
    {
        if (request.Units.Count > 0) return request.Units;
        if (versions.All.LastOrDefault(s => s.Units.Count > 0) is { } scheme) return scheme.Units;
        var names = new HashSet<string>();
        foreach (var fact in request.Facts)
            foreach (var share in fact.Units) names.Add(share.Unit);
        return [.. names.Order(StringComparer.Ordinal).Select(n => new ScoredUnit { Name = n })];
    }

    private void NumberCounters(Scheme scheme)
    {
        foreach (var task in scheme.Tasks) NumberCount(task.Count, task.Every == Window.Week);
        foreach (var target in scheme.Targets) NumberCount(target.Count, false);
        foreach (var tie in scheme.Ranking.Ties) NumberCount(tie, false);
        foreach (var veto in scheme.Vetoes) NumberCount(veto.Count, false);
        foreach (var money in scheme.Money) NumberCount(money.Count, false);
        AfterGate.Trace(scheme, _books.Counters);
    }

    private void NumberCount(Count? count, bool weekly)
    {
        if (count is null || count.Measure == Measure.Points) return;
        _books.Counters.Number(count.Items, weekly);
        if (count.Measure == Measure.Rate) _books.Counters.Number(count.Base, weekly);
    }

    /// <summary>The results of the period, without places.</summary>
    internal IEnumerable<Unplaced> Results(MonthRange period)
    {
        var (first, last) = (_books.Calendar.IndexOf(period.From), _books.Calendar.IndexOf(period.To));
        return new Totals(_versions.Last(period.To), _books, _limits, period).All(subject => _lines.Of(subject, first, last));
    }

    internal IReadOnlyList<NotScored> NotScored(MonthRange period) => _books.Reasons.Within(period);

    internal IReadOnlyList<TargetProgress> Targets(MonthRange period, DateOnly asOf) => new TargetPass(_versions.Last(period.To), _books, asOf).Run(period);
}
