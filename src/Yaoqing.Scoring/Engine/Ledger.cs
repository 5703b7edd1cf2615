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

    /// <summary>A task, cap, floor, gate, veto or place: the words stand in the detail.</summary>
    Period,
}

/// <summary>What the words of a line need beside its numbers: for most lines nothing.</summary>
internal readonly record struct RowDetail()
{
    internal static RowDetail None { get; } = new();

    /// <summary>Policy: the fact's own points. Multiplier: the factor.</summary>
    internal Fraction Own { get; init; }

    /// <summary>Policy: the item's points now. Multiplier: what it multiplies.</summary>
    internal Fraction Sum { get; init; }

    /// <summary>Multiplier: what it has added before.</summary>
    internal Fraction Before { get; init; }

    /// <summary>The fact that annuls, or -1.</summary>
    internal int Annuls { get; init; } = -1;

    /// <summary>Which of the fact's units, from 0; of its persons, the complement of the number.</summary>
    internal int Which { get; init; }

    /// <summary>Multipliers of the fact's own points; null: none.</summary>
    internal Pick[]? Multipliers { get; init; }

    /// <summary>Period: gives the words; called when somebody reads the line.</summary>
    internal Func<string>? Words { get; init; }
}

/// <summary>A ledger line in numbers. Fact is -1 for points by period; For is the closed month it corrects, or -1; Detail is its number in the ledger, or -1.</summary>
internal readonly record struct Row(int Subject, int Fact, int Posted, int For, short Rule, RowKind Kind, int Detail, Fraction Points);

/// <summary>
/// All lines of a run, with their sums by subject, rule and month. A line whose month is closed is "late": it is summed apart,
/// by the month it belongs to and the month it is posted in, because only the second may change.
/// </summary>
internal sealed class Ledger(LedgerRules rules, Calendar calendar)
{
    private readonly MonthlySums _sums = new(rules.Count, calendar.Length);
    private readonly List<List<(int Rule, int Natural, int Posted, Fraction Points)>?> _late = [];
    private readonly List<(int Rule, int Natural, int Posted, Fraction Points)> _none = [];
    private readonly Pieces<Row> _rows = new();
    private readonly Pieces<RowDetail> _details = new();

    internal LedgerRules Rules => rules;

    /// <summary>All lines in the order in which they came.</summary>
    internal IEnumerable<Row> Rows => _rows.All;

    internal RowDetail Detail(in Row row) => row.Detail < 0 ? RowDetail.None : _details[row.Detail];

    /// <summary>Adds a line; months are numbers of the calendar.</summary>
    internal void Add(int subject, int fact, int rule, int natural, int posted, RowKind kind, Fraction points, RowDetail? detail = null)
    {
        if (detail is { } more) _details.Add(more);
        _rows.Add(new(subject, fact, posted, natural == posted ? -1 : natural, (short)rule, kind, detail is null ? -1 : _details.Count - 1, points));
        if (natural == posted) _sums.Add(subject, rule, natural, points);
        else AddLate(subject, (rule, natural, posted, points));
    }

    internal void AddPeriod(int subject, int rule, int natural, int posted, Fraction points, Func<string> words)
    {
        if (!points.IsZero) Add(subject, -1, rule, natural, posted, RowKind.Period, points, new RowDetail { Words = words });
    }

    /// <summary>Points of some rules, belonging to months first..last, posted in one month.</summary>
    internal Fraction Sum(int subject, RuleSet of, int first, int last, int posted)
    {
        var total = Fraction.Zero;
        if (posted >= first && posted <= last)
            foreach (var rule in of.Numbers) total += _sums.Of(subject, rule, posted);
        foreach (var l in LateOf(subject))
            if (l.Posted == posted && l.Natural >= first && l.Natural <= last && of.Holds(l.Rule)) total += l.Points;
        return total;
    }

    private List<(int Rule, int Natural, int Posted, Fraction Points)> LateOf(int subject) => subject < _late.Count ? _late[subject] ?? _none : _none;

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
    internal Fraction Total(int subject, int first, int last) => Posted(subject, rules.All, first, last);

    /// <summary>Points of some rules posted in the months first..last.</summary>
    internal Fraction Posted(int subject, RuleSet of, int first, int last)
    {
        var total = Fraction.Zero;
        foreach (var rule in of.Numbers) total += _sums.Of(subject, rule, first, last);
        foreach (var l in LateOf(subject))
            if (l.Posted >= first && l.Posted <= last && of.Holds(l.Rule)) total += l.Points;
        return total;
    }
}
