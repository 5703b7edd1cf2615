namespace Yaoqing.Scoring;

/// <summary>One run of a scheme: carries out the passes and builds the report.</summary>
internal sealed class Run
{
    private readonly ScoreRequest _request;
    private readonly Versions _versions;
    private readonly Calendar _calendar;
    private readonly FactTable _table;
    private readonly Subjects _subjects;
    private readonly Counters _counters;
    private readonly Ledger _ledger;
    private readonly FactPass _facts;
    private readonly LimitPass _limits;

    internal Run(ScoreRequest request, Versions versions, Calendar calendar, Postings rule, Posting[] postings)
    {
        (_request, _versions, _calendar) = (request, versions, calendar);
        _table = new(request.Facts, versions);
        _subjects = new(Directory(request, versions));
        _counters = new(calendar);
        var numbers = new LedgerRules(versions);
        _ledger = new(numbers, calendar, request.Facts.Count);
        var tasks = new TaskPass(versions, calendar, _subjects, _ledger, _counters);
        _limits = new(versions, calendar, _subjects, _ledger, _counters, tasks);
        foreach (var scheme in versions.All) NumberCounters(scheme);
        _facts = new(_table, versions, calendar, _subjects, new(_table, versions, numbers, _counters), _ledger, _counters, rule, postings);
        _facts.Run();
        foreach (var scheme in versions.All) new AfterGate(_table, postings, calendar, _subjects, _ledger, _counters).Run(scheme);
        tasks.Run();
        _limits.Run();
    }

    private static IReadOnlyList<ScoredUnit> Directory(ScoreRequest request, Versions versions)
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
        AfterGate.Trace(scheme, _counters);
    }

    private void NumberCount(Count? count, bool weekly)
    {
        if (count is null || count.Measure == Measure.Points) return;
        _counters.Number(count.Items, weekly);
        if (count.Measure == Measure.Rate) _counters.Number(count.Base, weekly);
    }

    internal ScoreReport Report(MonthRange period)
    {
        var scheme = _versions.Last(period.To);
        var totals = new Totals(scheme, _calendar, _subjects, _ledger, _counters, _limits, period);
        var lines = new Lazy<ILookup<int, PointEntry>>(() => Entries(period));
        var units = totals.Units(s => [.. lines.Value[s]]);
        return new()
        {
            SchemeName = scheme.Name, SchemeVersion = scheme.Version, Period = period, Units = units, Persons = totals.Persons(s => [.. lines.Value[s]]),
            Unscored = () => _facts.NotScored(period), Targets = new TargetPass(scheme, _calendar, _subjects, _ledger, _counters, _request.AsOf ?? period.To.Last).Run(period),
        };
    }

    private ILookup<int, PointEntry> Entries(MonthRange period)
    {
        var words = new Arithmetic(_table, _versions, _calendar, _subjects, _ledger.Rules);
        var (first, last) = (_calendar.IndexOf(period.From), _calendar.IndexOf(period.To));
        var rows = _ledger.Rows.ToArray().Where(r => r.Posted >= first && r.Posted <= last)
            .OrderBy(r => r.Subject).ThenBy(r => r.Posted).ThenBy(r => r.Fact < 0).ThenBy(r => r.For)
            .ThenBy(r => r.Fact < 0 ? "" : _table.Facts[r.Fact].Id, StringComparer.Ordinal).ThenBy(r => r.Rule).ThenBy(r => r.Annuls >= 0)
            .ThenBy(r => r.Note ?? "", StringComparer.Ordinal);
        return rows.ToLookup(r => r.Subject, r => words.Entry(r));
    }
}
