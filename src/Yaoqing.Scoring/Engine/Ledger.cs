namespace Yaoqing.Scoring;

/// <summary>How the words of a ledger line are made.</summary>
internal enum RowKind : byte
{
    /// <summary>A fact's points or an addition.</summary>
    Fact,

    /// <summary>A fact's points after a policy over the item.</summary>
    Policy,

    /// <summary>The part a multiplier added.</summary>
    Multiplier,

    /// <summary>A task, cap, floor, gate, veto or place: the words stand in the note.</summary>
    Period,
}

/// <summary>A ledger line in numbers. Fact is -1 for points by period; For is the closed month it corrects, or -1; A and B serve the words.</summary>
internal readonly record struct Row(int Subject, int Fact, int Rule, int Posted, int For, RowKind Kind, Fraction Points, Fraction A, Fraction B, string? Note, int Annuls);

/// <summary>
/// All lines of a run, with their sums by subject, rule and month. A line whose month is closed is "late": it is summed apart,
/// by the month it belongs to and the month it is posted in, because only the second may change.
/// </summary>
internal sealed class Ledger(LedgerRules rules, Calendar calendar, int expected)
{
    private readonly List<Fraction[]?> _sums = [];
    private readonly List<List<(int Rule, int Natural, int Posted, Fraction Points)>?> _late = [];
    private Row[] _rows = new Row[expected + expected / 4 + 1024];

    internal int Count { get; private set; }

    internal ReadOnlySpan<Row> Rows => _rows.AsSpan(0, Count);

    internal LedgerRules Rules => rules;

    internal void Add(in Row row, int natural)
    {
        if (Count == _rows.Length) Array.Resize(ref _rows, Count * 2);
        _rows[Count++] = row;
        if (natural == row.Posted) Sums(row.Subject)[row.Rule * calendar.Length + natural] += row.Points;
        else AddLate(row.Subject, (row.Rule, natural, row.Posted, row.Points));
    }

    internal void AddPeriod(int subject, int rule, int natural, int posted, Fraction points, string note)
    {
        if (points.IsZero) return;
        Add(new(subject, -1, rule, posted, natural == posted ? -1 : natural, RowKind.Period, points, default, default, note, -1), natural);
    }

    private Fraction[] Sums(int subject)
    {
        while (_sums.Count <= subject) _sums.Add(null);
        return _sums[subject] ??= new Fraction[rules.Count * calendar.Length];
    }

    /// <summary>Points of some rules, belonging to months first..last, posted in one month.</summary>
    internal Fraction Sum(int subject, IReadOnlyList<int> of, int first, int last, int posted)
    {
        var total = Fraction.Zero;
        if (posted >= first && posted <= last)
        {
            var sums = Sums(subject);
            foreach (var rule in of) total += sums[rule * calendar.Length + posted];
        }
        foreach (var l in LateOf(subject))
            if (l.Posted == posted && l.Natural >= first && l.Natural <= last && of.Contains(l.Rule)) total += l.Points;
        return total;
    }

    private List<(int Rule, int Natural, int Posted, Fraction Points)> LateOf(int subject) => subject < _late.Count ? _late[subject] ?? _none : _none;

    private readonly List<(int Rule, int Natural, int Posted, Fraction Points)> _none = [];

    private void AddLate(int subject, (int, int, int, Fraction) line)
    {
        while (_late.Count <= subject) _late.Add(null);
        (_late[subject] ??= []).Add(line);
    }

    /// <summary>The last month in which anything belonging to first..last was posted; at least <paramref name="last"/>.</summary>
    internal int LastPosted(int subject, int first, int last)
    {
        foreach (var l in LateOf(subject))
            if (l.Natural >= first && l.Natural <= last && l.Posted > last) last = l.Posted;
        return last;
    }

    /// <summary>Everything posted in the months first..last.</summary>
    internal Fraction Total(int subject, int first, int last)
    {
        var (total, sums) = (Fraction.Zero, Sums(subject));
        for (var rule = 0; rule < rules.Count; rule++)
            for (var month = first; month <= last; month++) total += sums[rule * calendar.Length + month];
        foreach (var l in LateOf(subject))
            if (l.Posted >= first && l.Posted <= last) total += l.Points;
        return total;
    }

    /// <summary>Points of some rules posted in the months first..last.</summary>
    internal Fraction Posted(int subject, IReadOnlyList<int> of, int first, int last)
    {
        var (total, sums) = (Fraction.Zero, Sums(subject));
        foreach (var rule in of)
            for (var month = first; month <= last; month++) total += sums[rule * calendar.Length + month];
        foreach (var l in LateOf(subject))
            if (l.Posted >= first && l.Posted <= last && of.Contains(l.Rule)) total += l.Points;
        return total;
    }
}
