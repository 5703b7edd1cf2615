namespace Yaoqing.Scoring;

/// <summary>
/// Sections that count only what comes after a task is met (完成基本任务后才开始计分): the one place where the order of facts matters,
/// because the scheme says so. Order: month of posting, day, id. The fact that completes the task is itself still part of the task.
/// </summary>
internal sealed class AfterGate(FactTable table, Posting[] postings, Calendar calendar, Subjects subjects, Ledger ledger, Counters counters)
{
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
            if (task.Count is { Measure: Measure.Items } count && task.Goal is { } goal) Run(scheme, section, task, goal, counters.Number(count.Items));
        }
    }

    private void Run(Scheme scheme, Section section, PeriodTask task, UnitAmount goal, int counter)
    {
        var reached = Reached(task, goal, counter);
        var lines = ledger.Rows.ToArray().Where(r => r.Fact >= 0 && Mine(scheme, section, r)).ToList();
        foreach (var row in lines)
        {
            var natural = postings[row.Fact].Natural;
            var key = (row.Subject, calendar.Around(task.Every, natural).First);
            if (reached.TryGetValue(key, out var by) && Compare(row.Fact, row.Posted, by.Fact, by.Posted) > 0) continue;
            if (Amounts.Of(goal, subjects.Unit(row.Subject), calendar.At(natural).Year) is null) continue;
            var note = $"{section.Name}：“{task.Name}”完成之前的得分不计入（{table.Facts[row.Fact].Id}）";
            ledger.AddPeriod(row.Subject, ledger.Rules.Number(section), natural, row.Posted, -row.Points, note);
        }
    }

    private bool Mine(Scheme scheme, Section section, in Row row) =>
        ledger.Rules[row.Rule] is { Rule: { } rule } named && named.Section == section.Id && scheme.Rules.Contains(rule);

    private Dictionary<(int Subject, int First), (int Fact, int Posted)> Reached(PeriodTask task, UnitAmount goal, int counter)
    {
        var reached = new Dictionary<(int, int), (int, int)>();
        foreach (var group in counters.Traced[counter].GroupBy(t => (t.Subject, calendar.Around(task.Every, t.Natural).First)))
        {
            var wanted = Amounts.Of(goal, subjects.Unit(group.Key.Subject), calendar.At(group.Key.First).Plus(Calendar.Months(task.Every) - 1).Year);
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
        if (order == 0) order = postings[a].Day.CompareTo(postings[b].Day);
        return order != 0 ? order : string.CompareOrdinal(table.Facts[a].Id, table.Facts[b].Id);
    }
}
