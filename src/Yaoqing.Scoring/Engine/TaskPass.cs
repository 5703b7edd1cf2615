using System.Globalization;

namespace Yaoqing.Scoring;

/// <summary>
/// Points by stretch. Each stretch is followed month of posting by month of posting: the value of the task after a month, minus its value
/// before, is the line of that month. What is recorded after closing therefore adds a correction and changes nothing that stands.
/// </summary>
internal sealed class TaskPass(Versions versions, Books books)
{
    private readonly Calendar _calendar = books.Calendar;
    private readonly Subjects _subjects = books.Subjects;
    private readonly Ledger _ledger = books.Ledger;
    private readonly Counters _counters = books.Counters;

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

    /// <summary>A task with what it counts, as numbers.</summary>
    private sealed record Counting(PeriodTask Task, int Number, RuleSet Points, int Items, int Base);

    private Counting CountingOf(PeriodTask task) => new(
        task, _ledger.Rules.Number(task), _ledger.Rules.NamedBut(task.Count?.Of ?? [], task),
        task.Count is { Measure: Measure.Items or Measure.Rate } count ? _counters.Number(count.Items) : -1, task.Count is { Measure: Measure.Rate } rate ? _counters.Number(rate.Base) : -1);

    private void RunTask(Scheme scheme, PeriodTask task)
    {
        var counting = CountingOf(task);
        foreach (var (first, last) in _calendar.Stretches(task.Every))
        {
            var version = versions.For(_calendar.At(first), _calendar.At(last));
            if (version < 0 || versions.All[version] != scheme) continue;
            if (task.Every == Window.Month && task.Except.Contains(_calendar.At(first).Number)) continue;
            for (var subject = 0; subject < _subjects.Count; subject++)
                if (_subjects.Asked(subject) && Judged(task, subject, last)) Follow(counting, subject, first, last);
        }
    }

    private bool Judged(PeriodTask task, int subject, int last)
    {
        var unit = _subjects.Unit(subject);
        var month = _calendar.At(last);
        if (task.ForPersons != _subjects.Person(subject) is not null || unit.CreditTo is not null) return false;
        if (unit.From > month || unit.Until < month) return false;
        return task.For.Count == 0 || task.For.Any(w => w == unit.Name || w == unit.ClassIn(month.Year) || w == unit.GroupIn(month.Year));
    }

    private void Follow(Counting counting, int subject, int first, int last)
    {
        var task = counting.Task;
        var goal = task.Goal is null ? null : Amounts.Of(task.Goal, _subjects.Unit(subject), _calendar.At(last).Year);
        if (task.Count is not null && goal is null) return;
        if (task.Every == Window.Week) { FollowWeeks(counting, subject, first, goal ?? default); return; }
        var (done, divisor, before, missed) = (Fraction.Zero, Fraction.Zero, Fraction.Zero, false);
        var end = Math.Min(_calendar.Length - 1, Math.Max(_counters.LastPosted(subject, first, last), _ledger.LastPosted(subject, first, last)));
        for (var month = Math.Max(0, first); month <= end; month++)
        {
            done += Done(counting, subject, first, last, month);
            if (counting.Base >= 0) divisor += _counters.Of(subject, counting.Base, first, last, month);
            var state = new TaskState(task, Amount(task, done, divisor), goal, month >= last, _subjects.Unit(subject).Headcount, LostBy(task, subject, first, last, month));
            var value = TaskValue.Of(state, null);
            if (value != before) Post(counting.Number, subject, first, last, month, before, state);
            before = value;
            Note(task, subject, first, last, month, state.Missed, ref missed);
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

    private Fraction Done(Counting counting, int subject, int first, int last, int month) => counting switch
    {
        { Items: >= 0 } => _counters.Of(subject, counting.Items, first, last, month),
        { Task.Count: null } => Fraction.Zero,
        _ => _ledger.Sum(subject, counting.Points, first, last, month),
    };

    private void Post(int number, int subject, int first, int last, int month, Fraction before, TaskState state) =>
        _ledger.AddPeriod(subject, number, month > last ? last : month, month, TaskValue.Of(state, null) - before, () => $"{state.Task.Name}（{_calendar.Name(state.Task.Every, first, last)}）：{TaskValue.Words(state, before)}");

    private void PostWeek(int number, int subject, int month, int posted, int week, Fraction before, TaskState state) =>
        _ledger.AddPeriod(subject, number, month, posted, TaskValue.Of(state, null) - before,
            () => string.Create(CultureInfo.InvariantCulture, $"{state.Task.Name}（截至{Counters.Sunday(week):yyyy-MM-dd}的一周）：{TaskValue.Words(state, before)}"));

    /// <summary>Weeks count in the month of their Sunday.</summary>
    private void FollowWeeks(Counting counting, int subject, int month, Fraction goal)
    {
        var (task, counter) = (counting.Task, counting.Items);
        if (month < 0 || task.Count is null) return;
        var from = Counters.WeekOf(_calendar.At(month).First);
        for (var week = from; Counters.Sunday(week) <= _calendar.At(month).Last; week++)
        {
            var done = _counters.InWeek(subject, counter, week);
            var (before, missed) = (Fraction.Zero, false);
            var late = _counters.LateInWeek(subject, counter, week).Where(l => l.Posted < _calendar.Length).ToList();
            foreach (var (posted, amount) in late.Prepend((month, Fraction.Zero)))
            {
                done += amount;
                var state = new TaskState(task, done, goal, true, _subjects.Unit(subject).Headcount, false);
                var value = TaskValue.Of(state, null);
                PostWeek(counting.Number, subject, month, posted, week, before, state);
                before = value;
                Note(task, subject, month, month, posted, state.Missed, ref missed);
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

/// <summary>Where a task stands in one stretch after a month.</summary>
internal sealed record TaskState(PeriodTask Task, Fraction Done, Fraction? Goal, bool Settled, int? Heads, bool Lost)
{
    internal bool Missed => Goal is { } goal && Settled && Done < goal;
}

/// <summary>The value of one stretch of a task, and the words for it when somebody asks.</summary>
internal static class TaskValue
{
    /// <summary>How the value comes about, and what it adds to what was posted before.</summary>
    internal static string Words(TaskState state, Fraction before)
    {
        var words = new TaskWords();
        var value = Of(state, words);
        if (!before.IsZero) words.Add($"此前已计 {before}分，本次计 {Arithmetic.Difference(value, before)}");
        return words.ToString();
    }

    internal static Fraction Of(TaskState state, TaskWords? words)
    {
        var (task, done) = (state.Task, state.Done);
        if (state.Goal is not { } goal)
        {
            words?.Add(state.Lost ? "有任务未完成，取消基础分" : $"基础分 {task.Given}分");
            return state.Lost ? default : task.Given;
        }
        words?.Add(Progress(task, done, goal));
        var value = Part(words, state.Lost ? default : task.Given, "基础分");
        var met = done >= goal;
        if (met) value += Part(words, task.Met, "完成得");
        if (!task.ProRata.IsZero && goal.Sign > 0) value += ProRata(words, task, done, goal);
        var per = task.PerHead && state.Heads is > 0 and { } heads ? Fraction.Of(1, heads) : Fraction.One;
        if (met && !task.Extra.IsZero) value += Each(words, task, "超", (done - goal) * per, task.Extra);
        if (!met && state.Settled && !task.Short.IsZero) value += Each(words, task, "缺", (goal - done) * per, task.Short);
        if (!met && state.Settled) value += Part(words, task.Unmet, "未完成");
        words?.AddSum(value);
        if (task.AtLeast is { } least && value < least) value = Clamp(words, least, "最低计");
        if (task.AtMost is { } most && value > most) value = Clamp(words, most, "最高计");
        return value;
    }

    private static string Progress(PeriodTask task, Fraction done, Fraction goal) => task.Count?.Measure switch
    {
        Measure.Rate => $"比率 {(done * 100).Print(2, MidpointRounding.AwayFromZero)}%，要求 {goal * 100}%",
        Measure.Points => $"得分 {done}，要求 {goal}",
        _ => $"完成 {done}，要求 {goal}",
    };

    private static Fraction ProRata(TaskWords? words, PeriodTask task, Fraction done, Fraction goal)
    {
        var points = task.ProRata * Fraction.Min(done / goal, Fraction.One);
        words?.AddPart(points, $"按比例 {task.ProRata} × {Fraction.Min(done, goal)} ÷ {goal} = {points}分");
        return points;
    }

    private static Fraction Part(TaskWords? words, Fraction points, string name)
    {
        words?.AddPart(points, $"{name} {points}分");
        return points;
    }

    private static Fraction Each(TaskWords? words, PeriodTask task, string name, Fraction units, Fraction points)
    {
        var counted = task.Step.Sign > 0 ? Fraction.Of((units / task.Step).Numerator / (units / task.Step).Denominator) : units;
        var value = counted * points;
        words?.AddPart(value, $"{name} {counted} × {points} = {value}分");
        return value;
    }

    private static Fraction Clamp(TaskWords? words, Fraction value, string name)
    {
        words?.Add($"{name} {value}分");
        return value;
    }
}

/// <summary>The words of a task's value, part by part.</summary>
internal sealed class TaskWords
{
    private readonly List<string> _words = [];
    private readonly List<Fraction> _parts = [];

    internal void Add(string words) => _words.Add(words);

    /// <summary>A part of the value; nothing is said of a part of 0.</summary>
    internal void AddPart(Fraction points, string words)
    {
        if (points.IsZero) return;
        _words.Add(words);
        _parts.Add(points);
    }

    /// <summary>The sum, where there are several parts.</summary>
    internal void AddSum(Fraction sum)
    {
        if (_parts.Count == 0) _words.Add("计 0分");
        if (_parts.Count > 1) _words.Add($"合计 {string.Join(" + ", _parts.Select((part, i) => i > 0 && part.Sign < 0 ? $"({part})" : $"{part}"))} = {sum}分");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("，", _words);
}
