namespace Yaoqing.Scoring;

/// <summary>When a fact counts: months are numbers of the calendar, the day is <see cref="DateOnly.DayNumber"/>.</summary>
internal readonly record struct Counted(int Fact, int Natural, int Posted, int Day);

/// <summary>
/// Counts of facts by subject and month (by week for weekly tasks). 0–2 are the three counts of a bulletin: received, used, credits.
/// </summary>
internal sealed class Counters(Calendar calendar)
{
    internal const int Received = 0, Used = 1, Credits = 2;

    private readonly List<IReadOnlyList<(FactFilter On, Fraction Weight)>> _definitions = [[], [], []];
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _weekly = [];
    private MonthlySums? _sums;
    private readonly List<List<(int Counter, int Natural, int Posted, int Week, Fraction Amount)>?> _late = [];
    private readonly Dictionary<(int Subject, int Counter, int Week), Fraction> _weeks = [];

    internal IReadOnlyList<IReadOnlyList<(FactFilter On, Fraction Weight)>> Definitions => _definitions;

    internal int Number(IReadOnlyList<(FactFilter On, Fraction Weight)> definition, bool weekly = false)
    {
        if (!_numbers.TryGetValue(definition, out var number))
        {
            _numbers[definition] = number = _definitions.Count;
            _definitions.Add(definition);
        }
        if (weekly) _weekly.Add(number);
        return number;
    }

    /// <summary>Counters whose single facts are kept, for sections that count only what comes after a task is met.</summary>
    internal Dictionary<int, List<(int Subject, int Fact, int Natural, int Posted, Fraction Amount)>> Traced { get; } = [];

    internal void Add(int subject, int counter, in Counted when, Fraction amount)
    {
        if (Traced.Count > 0 && Traced.TryGetValue(counter, out var trace)) trace.Add((subject, when.Fact, when.Natural, when.Posted, amount));
        var week = _weekly.Count > 0 && _weekly.Contains(counter) ? when.Day / 7 : 0;
        if (when.Natural != when.Posted) { AddLate(subject, (counter, when.Natural, when.Posted, week, amount)); return; }
        Sums.Add(subject, counter, when.Natural, amount);
        if (week != 0) _weeks[(subject, counter, week)] = _weeks.GetValueOrDefault((subject, counter, week)) + amount;
    }

    private List<(int Counter, int Natural, int Posted, int Week, Fraction Amount)> LateOf(int subject) =>
        subject < _late.Count ? _late[subject] ?? _none : _none;

    private readonly List<(int Counter, int Natural, int Posted, int Week, Fraction Amount)> _none = [];

    private void AddLate(int subject, (int, int, int, int, Fraction) count)
    {
        while (_late.Count <= subject) _late.Add(null);
        (_late[subject] ??= []).Add(count);
    }

    /// <summary>Weeks from Monday to Sunday, numbered from 0001-01-01, a Monday.</summary>
    internal static int WeekOf(DateOnly day) => day.DayNumber / 7;

    internal static DateOnly Sunday(int week) => DateOnly.FromDayNumber(week * 7 + 6);

    /// <summary>All counters are numbered before the first fact is counted.</summary>
    private MonthlySums Sums => _sums ??= new(_definitions.Count, calendar.Length);

    /// <summary>What belongs to months first..last and was posted in one month.</summary>
    internal Fraction Of(int subject, int counter, int first, int last, int posted)
    {
        var total = posted >= first && posted <= last ? Sums.Of(subject, counter, posted) : Fraction.Zero;
        foreach (var l in LateOf(subject))
            if (l.Counter == counter && l.Posted == posted && l.Natural >= first && l.Natural <= last) total += l.Amount;
        return total;
    }

    /// <summary>All posted in the months first..last.</summary>
    internal Fraction Posted(int subject, int counter, int first, int last)
    {
        var total = Sums.Of(subject, counter, Math.Max(0, first), last);
        foreach (var l in LateOf(subject))
            if (l.Counter == counter && l.Posted >= first && l.Posted <= last) total += l.Amount;
        return total;
    }

    /// <summary>What a week held when its month was settled.</summary>
    internal Fraction InWeek(int subject, int counter, int week) => _weeks.GetValueOrDefault((subject, counter, week));

    /// <summary>What came late to a week, by month of posting: several facts of one month together, for their order must not matter.</summary>
    internal IEnumerable<(int Posted, Fraction Amount)> LateInWeek(int subject, int counter, int week) =>
        LateOf(subject).Where(l => l.Counter == counter && l.Week == week).GroupBy(l => l.Posted).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Aggregate(Fraction.Zero, (sum, l) => sum + l.Amount)));

    internal int LastPosted(int subject, int first, int last)
    {
        foreach (var l in LateOf(subject))
            if (l.Natural >= first && l.Natural <= last && l.Posted > last) last = l.Posted;
        return last;
    }
}
