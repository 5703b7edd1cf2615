using System.Globalization;

namespace Yaoqing.Scoring;

/// <summary>
/// Points by stretch. Each stretch is followed month of posting by month of posting: the value of the task after a month, minus its value
/// before, is the line of that month. What is recorded after closing therefore adds a correction and changes nothing that stands.
/// </summary>
internal sealed class TaskPass(Versions versions, Calendar calendar, Subjects subjects, Ledger ledger, Counters counters)
{
    private readonly Dictionary<(int Subject, string Task), List<(int First, int Last, int Month, int Change)>> _missed = [];

    internal void Run()
    {
        foreach (var second in new[] { false, true })
            foreach (var scheme in versions.All)
                foreach (var task in scheme.Tasks.Where(t => second == (t.LostWith is not null || t.Count?.Measure == Measure.Points)))
                    RunTask(scheme, task);
    }

    /// <summary>Net number of missed stretches inside first..last known by a month.</summary>
    internal int Missed(int subject, string task, int first, int last, int month) => _missed.TryGetValue((subject, task), out var list)
        ? list.Where(m => m.First >= first && m.Last <= last && m.Month <= month).Sum(m => m.Change) : 0;

    private void RunTask(Scheme scheme, PeriodTask task)
    {
        var number = ledger.Rules.Number(task);
        foreach (var (first, last) in calendar.Stretches(task.Every))
        {
            var version = versions.For(calendar.At(first), calendar.At(last));
            if (version < 0 || versions.All[version] != scheme) continue;
            if (task.Every == Window.Month && task.Except.Contains(calendar.At(first).Number)) continue;
            for (var subject = 0; subject < subjects.Count; subject++)
                if (Judged(task, subject, last)) Follow(task, number, subject, first, last);
        }
    }

    private bool Judged(PeriodTask task, int subject, int last)
    {
        var unit = subjects.Unit(subject);
        var month = calendar.At(last);
        if (task.ForPersons != subjects.Person(subject) is not null || unit.CreditTo is not null) return false;
        if (unit.From > month || unit.Until < month) return false;
        return task.For.Count == 0 || task.For.Any(w => w == unit.Name || w == unit.ClassIn(month.Year) || w == unit.GroupIn(month.Year));
    }

    private void Follow(PeriodTask task, int number, int subject, int first, int last)
    {
        var goal = task.Goal is null ? null : Amounts.Of(task.Goal, subjects.Unit(subject), calendar.At(last).Year);
        if (task.Count is not null && goal is null) return;
        if (task.Every == Window.Week) { FollowWeeks(task, number, subject, first, goal ?? default); return; }
        var (done, divisor, before, missed) = (Fraction.Zero, Fraction.Zero, Fraction.Zero, false);
        var end = Math.Min(calendar.Length - 1, Math.Max(counters.LastPosted(subject, first, last), ledger.LastPosted(subject, first, last)));
        for (var month = Math.Max(0, first); month <= end; month++)
        {
            done += Step(task, subject, first, last, month, main: true);
            divisor += Step(task, subject, first, last, month, main: false);
            var result = TaskValue.Of(task, Amount(task, done, divisor), goal, month >= last, subjects.Unit(subject).Headcount, LostBy(task, subject, first, last, month));
            Post(number, subject, first, last, month, result.Value - before, Describe(task, result.Words, first, last));
            before = result.Value;
            Note(task, subject, first, last, month, result.Missed, ref missed);
        }
    }

    private static Fraction Amount(PeriodTask task, Fraction done, Fraction divisor) =>
        task.Count?.Measure != Measure.Rate ? done : divisor.IsZero ? Fraction.Zero : done / divisor;

    private void Note(PeriodTask task, int subject, int first, int last, int month, bool now, ref bool before)
    {
        if (now == before) return;
        if (!_missed.TryGetValue((subject, task.Id), out var list)) _missed[(subject, task.Id)] = list = [];
        list.Add((first, last, month, now ? 1 : -1));
        before = now;
    }

    private bool LostBy(PeriodTask task, int subject, int first, int last, int month) =>
        task.LostWith is { } other && Missed(subject, other, first, last, month) > 0;

    private Fraction Step(PeriodTask task, int subject, int first, int last, int month, bool main) => task.Count switch
    {
        null => Fraction.Zero,
        { Measure: Measure.Points } => main ? ledger.Sum(subject, Others(task), first, last, month) : Fraction.Zero,
        { Measure: Measure.Rate } count => counters.Of(subject, counters.Number(main ? count.Items : count.Base), first, last, month),
        { Measure: Measure.Items } count => main ? counters.Of(subject, counters.Number(count.Items), first, last, month) : Fraction.Zero,
    };

    private List<int> Others(PeriodTask task) => [.. ledger.Rules.Named(task.Count?.Of ?? []).Where(n => n != ledger.Rules.Number(task))];

    private void Post(int number, int subject, int first, int last, int month, Fraction delta, string words) =>
        ledger.AddPeriod(subject, number, month > last ? last : month, month, delta, words);

    private string Describe(PeriodTask task, string words, int first, int last) => $"{task.Name}（{calendar.Name(task.Every, first, last)}）：{words}";

    /// <summary>Weeks count in the month of their Sunday.</summary>
    private void FollowWeeks(PeriodTask task, int number, int subject, int month, Fraction goal)
    {
        if (month < 0 || task.Count is not { } count) return;
        var counter = counters.Number(count.Items);
        var from = Counters.WeekOf(calendar.At(month).First);
        for (var week = from; Counters.Sunday(week) <= calendar.At(month).Last; week++)
        {
            var done = counters.InWeek(subject, counter, week);
            var (before, missed) = (Fraction.Zero, false);
            var late = counters.LateInWeek(subject, counter, week).Where(l => l.Posted < calendar.Length).ToList();
            foreach (var (posted, amount) in late.Prepend((month, Fraction.Zero)))
            {
                done += amount;
                var result = TaskValue.Of(task, done, goal, true, subjects.Unit(subject).Headcount, false);
                var words = string.Create(CultureInfo.InvariantCulture, $"{task.Name}（截至{Counters.Sunday(week):yyyy-MM-dd}的一周）：{result.Words}");
                Post(number, subject, month, month, posted, result.Value - before, words);
                before = result.Value;
                Note(task, subject, month, month, posted, result.Missed, ref missed);
            }
        }
    }
}

/// <summary>Amounts that differ by unit.</summary>
internal static class Amounts
{
    internal static Fraction? Of(UnitAmount amount, ScoredUnit unit, int year)
    {
        if (amount.ByWord.TryGetValue(unit.Name, out var own)) return own;
        if (amount.ByWord.TryGetValue(unit.ClassIn(year), out var byClass)) return byClass;
        if (amount.ByWord.TryGetValue(unit.GroupIn(year), out var byGroup)) return byGroup;
        if (amount.OwnTarget) return unit.Target;
        if (!amount.PerHead) return amount.Default;
        return unit.Headcount is { } heads && amount.Default is { } each ? each * heads : null;
    }
}

/// <summary>The value of one stretch of a task.</summary>
internal static class TaskValue
{
    internal static (Fraction Value, bool Missed, string Words) Of(PeriodTask task, Fraction done, Fraction? wanted, bool settled, int? heads, bool lost)
    {
        if (wanted is not { } goal) return lost ? (default, false, "有任务未完成，取消基础分") : (task.Given, false, $"基础分 {task.Given}分");
        var words = new List<string> { Progress(task, done, goal) };
        var value = Part(words, lost ? default : task.Given, "基础分");
        var met = done >= goal;
        if (met) value += Part(words, task.Met, "完成得");
        if (!task.ProRata.IsZero && goal.Sign > 0) value += Part(words, task.ProRata * Fraction.Min(done / goal, Fraction.One), $"{task.ProRata} × {Fraction.Min(done, goal)} ÷ {goal} =");
        var per = task.PerHead && heads is > 0 ? Fraction.Of(1, heads.Value) : Fraction.One;
        if (met && !task.Extra.IsZero) value += Each(words, task, "超", (done - goal) * per, task.Extra);
        if (!met && settled && !task.Short.IsZero) value += Each(words, task, "缺", (goal - done) * per, task.Short);
        if (!met && settled) value += Part(words, task.Unmet, "未完成");
        if (task.AtLeast is { } least && value < least) value = Clamp(words, least, "最低计");
        if (task.AtMost is { } most && value > most) value = Clamp(words, most, "最高计");
        return (value, settled && !met, string.Join("，", words));
    }

    private static string Progress(PeriodTask task, Fraction done, Fraction goal) => task.Count?.Measure switch
    {
        Measure.Rate => $"比率 {(done * 100).Print(2, MidpointRounding.AwayFromZero)}%，要求 {goal * 100}%",
        Measure.Points => $"得分 {done}，要求 {goal}",
        _ => $"完成 {done}，要求 {goal}",
    };

    private static Fraction Part(List<string> words, Fraction points, string name)
    {
        if (!points.IsZero) words.Add($"{name} {points}分");
        return points;
    }

    private static Fraction Each(List<string> words, PeriodTask task, string name, Fraction units, Fraction points)
    {
        var counted = task.Step.Sign > 0 ? Fraction.Of((units / task.Step).Numerator / (units / task.Step).Denominator) : units;
        if (!counted.IsZero) words.Add($"{name} {counted} × {points} = {counted * points}分");
        return counted * points;
    }

    private static Fraction Clamp(List<string> words, Fraction value, string name)
    {
        words.Add($"{name} {value}分");
        return value;
    }
}
