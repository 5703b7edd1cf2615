namespace Yaoqing.Scoring;

/// <summary>
/// The results of a period, kept up to date: a new fact has only those units scored anew whose points it can change, and all placed again.
/// A report once given never changes. Not to be used by two threads at once.
/// </summary>
public sealed class ScoreKeeper
{
    private readonly ScoreRequest _request;
    private readonly Versions _versions;
    private readonly Postings _posting;
    private readonly IReadOnlyList<ScoredUnit> _directory;
    private readonly Dictionary<string, ScoredUnit> _byName;
    private readonly Unplaced[] _units;
    private IReadOnlyList<Unplaced> _persons = [];
    private Fact[] _facts;
    private int _count;
    private MonthRange _period;
    private Calendar _calendar;
    private FactIndex? _index;

    /// <summary>
    /// Scores the facts of the request. Throws <see cref="ArgumentException"/> for no scheme, two versions of one date, or a unit that
    /// stands twice in the directory.
    /// </summary>
    public ScoreKeeper(ScoreRequest request)
    {
        _request = request;
        _facts = request.Facts as Fact[] ?? [.. request.Facts];
        _count = _facts.Length;
        _versions = new(request.Schemes);
        _posting = new(_versions, request.Closed, request.ClosedAt);
        _directory = Run.Directory(request, _versions);
        _units = new Unplaced[_directory.Count];
        Report = Whole();
        _byName = _directory.ToDictionary(unit => unit.Name);
    }

    /// <summary>The results with all facts so far.</summary>
    public ScoreReport Report { get; private set; }

    /// <summary>Takes in facts that came since; their ids must be new ones. Gives the same report as scoring all facts together.</summary>
    public ScoreReport Add(IReadOnlyCollection<Fact> facts)
    {
        if (facts.Count == 0) return Report;
        Keep(facts);
        return Report = CanTouch ? Touched(facts) : Scorer.Score(All);
    }

    /// <summary>Points for places hang on all units; without a directory or a period a fact may change both.</summary>
    private bool CanTouch => _request is { Units.Count: > 0, Period: not null } && _versions.All.All(scheme => scheme.PlacePoints.Count == 0);

    private ScoreRequest All => _request with { Facts = new ArraySegment<Fact>(_facts, 0, _count) };

    /// <summary>Into an array of our own: the caller's, and what reports hold of an earlier one, stay as they are.</summary>
    private void Keep(IReadOnlyCollection<Fact> facts)
    {
        if (_count + facts.Count > _facts.Length)
        {
            var more = new Fact[(_count + facts.Count) * 5 / 4 + 16];
            _facts.AsSpan(0, _count).CopyTo(more);
            _facts = more;
        }
        foreach (var fact in facts) _facts[_count++] = fact;
    }

    private ScoreReport Whole()
    {
        var subjects = new Subjects(_directory);
        var table = new FactTable(_count == _facts.Length ? _facts : _facts[.._count], _versions, _posting, subjects);
        _period = _request.Period ?? Periods.Default(_versions, table);
        _calendar = Periods.Calendar(_period, table, _request, _posting);
        var run = new Run(table, _versions, _posting, subjects, _calendar);
        Take(run, []);
        return Made(() => run.NotScored(_period), () => run.Targets(_period, _request.AsOf ?? _period.To.Last));
    }

    private ScoreReport Touched(IReadOnlyCollection<Fact> facts)
    {
        var units = new HashSet<string>();
        foreach (var fact in facts) Indexed().Touch(fact, units);
        var asked = _directory.Where(unit => units.Contains(Credited(unit.Name))).Select(unit => unit.Name).ToHashSet();
        var subjects = new Subjects(_directory, asked);
        var table = new FactTable(Indexed().Under(units), _versions, _posting, subjects);
        if (!_calendar.Holds(Periods.Calendar(_period, table, _request, _posting))) return Whole();
        Take(new(table, _versions, _posting, subjects, _calendar), [.. _persons.Where(person => !asked.Contains(person.Score.Unit))]);
        var all = All;
        var whole = new Lazy<ScoreReport>(() => Scorer.Score(all)); // what is not about single units is reckoned when somebody asks for it
        return Made(() => whole.Value.NotScored, () => whole.Value.Targets);
    }

    private FactIndex Indexed()
    {
        _index ??= new(Credited);
        while (_index.Count < _count) _index.Add(_facts[_index.Count]);
        return _index;
    }

    /// <summary>The unit that receives a unit's points; a unit that is not in the directory stands for itself.</summary>
    private string Credited(string unit)
    {
        for (var step = 0; step < Subjects.MostCredits && _byName.TryGetValue(unit, out var known) && known.CreditTo is { } to && _byName.ContainsKey(to); step++) unit = to;
        return unit;
    }

    private void Take(Run run, IReadOnlyList<Unplaced> persons)
    {
        var results = run.Results(_period).ToLookup(each => each.Score.Person is null);
        foreach (var unit in results[true]) _units[unit.Subject] = unit;
        _persons = [.. persons, .. results[false]];
    }

    private ScoreReport Made(Func<IReadOnlyList<NotScored>> unscored, Func<IReadOnlyList<TargetProgress>> aims)
    {
        var scheme = _versions.Last(_period.To);
        return new()
        {
            SchemeName = scheme.Name, SchemeVersion = scheme.Version, Period = _period, Units = Placing.OfUnits(scheme, _units), Persons = Placing.OfPersons(_persons),
            Unscored = unscored, Aims = aims,
        };
    }
}
