namespace Yaoqing.Scoring;

/// <summary>
/// Sections that count only what comes after a task is met (完成基本任务后才开始计分): the one place where the order of facts matters,
/// because the scheme says so. Order: month of posting, day, id. The fact that completes the task is itself still part of the task.
/// </summary>
internal sealed class AfterGate(FactTable table, Postings posting, Books books)
{
    private readonly Calendar _calendar = books.Calendar;
    private readonly Subjects _subjects = books.Subjects;
    private readonly Ledger _ledger = books.Ledger;
    private readonly Counters _counters = books.Counters;

    internal static void Trace(Scheme scheme, Counters counters)
    {
        foreach (var section in scheme.Sections.Where(s => s.OnlyAfter))
            if (scheme.Tasks.First(t => t.Id == section.Requires).Count is { Measure: Measure.Items } count) counters.Traced.TryAdd(counters.Number(count.Items), []);
    }

    internal void Run(Scheme scheme)
    {
        foreach (var section in scheme.Sections.Where(s => s.OnlyAfter))
        {
            var task = scheme.Tasks.First(t => t.Id == section.Requires);
            if (task.Count is { Measure: Measure.Items } count && task.Goal is { } goal) Run(scheme, section, task, goal, _counters.Number(count.Items));
        }
    }

    private void Run(Scheme scheme, Section section, PeriodTask task, UnitAmount goal, int counter)
    {
        var reached = Reached(task, goal, counter);
        var lines = _ledger.Rows.Where(r => r.Fact >= 0 && Mine(scheme, section, r)).ToList();
        foreach (var row in lines)
        {
            var natural = row.For < 0 ? row.Posted : row.For;
            var key = (row.Subject, _calendar.Around(task.Every, natural).First);
            if (reached.TryGetValue(key, out var by) && Compare(row.Fact, row.Posted, by.Fact, by.Posted) > 0) continue;
            if (Amounts.Of(goal, _subjects.Unit(row.Subject), _calendar.At(natural).Year) is null) continue;
            _ledger.AddPeriod(row.Subject, _ledger.Rules.Number(section), natural, row.Posted, -row.Points, () => $"{section.Name}：“{task.Name}”完成之前的得分不计入（{table.Facts[row.Fact].Id}），{Arithmetic.Difference(Fraction.Zero, row.Points)}");
        }
    }

    private bool Mine(Scheme scheme, Section section, in Row row) =>
        _ledger.Rules[row.Rule] is { Rule: { } rule } named && named.Section == section.Id && scheme.Rules.Contains(rule);

    private Dictionary<(int Subject, int First), (int Fact, int Posted)> Reached(PeriodTask task, UnitAmount goal, int counter)
    {
        var reached = new Dictionary<(int, int), (int, int)>();
        foreach (var group in _counters.Traced[counter].GroupBy(t => (t.Subject, _calendar.Around(task.Every, t.Natural).First)))
        {
            var wanted = Amounts.Of(goal, _subjects.Unit(group.Key.Subject), _calendar.At(group.Key.First).Plus(Calendar.Months(task.Every) - 1).Year);
            var done = Fraction.Zero;
            foreach (var step in group.Order(Comparer<(int Subject, int Fact, int Natural, int Posted, Fraction Amount)>.Create((a, b) => Compare(a.Fact, a.Posted, b.Fact, b.Posted))))
            {
                done += step.Amount;
                if (wanted is not { } need || done < need) continue;
                reached[group.Key] = (step.Fact, step.Posted);
                break;
            }
        }
        return reached;
    }

    private int Compare(int a, int postedA, int b, int postedB)
    {
        var order = postedA.CompareTo(postedB);
        if (order == 0) order = posting.Of(table.Facts[a]).Day.CompareTo(posting.Of(table.Facts[b]).Day);
        return order != 0 ? order : string.CompareOrdinal(table.Facts[a].Id, table.Facts[b].Id);
    }
}
