namespace Yaoqing.Scoring;

/// <summary>The units and persons of a run, numbered; a person is told apart by name and unit.</summary>
internal sealed class Subjects
{
    /// <summary>Credit is passed on by at most so many units.</summary>
    internal const int MostCredits = 8;

    private readonly Interner _units;
    private readonly Dictionary<(string Person, int Unit), int> _persons = [];
    private readonly List<(ScoredUnit Unit, string? Person)> _all = [];
    private readonly List<int> _unitOf = [];
    private readonly int[] _credited, _from, _until;
    private readonly HashSet<int>? _asked;

    /// <summary>The units of the directory; <paramref name="asked"/> names those whose results are wanted, null all.</summary>
    internal Subjects(IReadOnlyList<ScoredUnit> units, IReadOnlySet<string>? asked = null)
    {
        _units = new(units.Count);
        foreach (var unit in units)
        {
            if (_units.Of(unit.Name) <= _all.Count) throw new ArgumentException($"单位“{unit.Name}”在名册里出现两次。", nameof(units));
            _all.Add((unit, null));
        }
        UnitCount = units.Count;
        _credited = [.. Enumerable.Range(0, UnitCount).Select(FindCredited)];
        _asked = asked is null ? null : Enumerable.Range(0, UnitCount).Where(unit => asked.Contains(units[unit].Name)).ToHashSet();
        (_from, _until) = ([.. units.Select(u => u.From?.Index ?? int.MinValue)], [.. units.Select(u => u.Until?.Index ?? int.MaxValue)]);
    }

    internal int UnitCount { get; }

    internal int Count => _all.Count;

    internal ScoredUnit Unit(int subject) => _all[subject].Unit;

    internal string? Person(int subject) => _all[subject].Person;

    internal bool TryUnit(string name, out int subject)
    {
        subject = _units.Known(name) - 1;
        return subject >= 0;
    }

    /// <summary>Whether the result of this unit, or of this person of a unit, is wanted: points by stretch and totals are reckoned only then.</summary>
    internal bool Asked(int subject) => _asked is null || _asked.Contains(subject < UnitCount ? subject : _unitOf[subject - UnitCount]);

    /// <summary>Who receives a unit's points: itself, or the unit it is credited to.</summary>
    internal int Credited(int unit) => _credited[unit];

    /// <summary>Whether the unit is in the directory in a month (<see cref="Month.Index"/>).</summary>
    internal bool IsListed(int unit, int month) => month >= _from[unit] && month <= _until[unit];

    private int FindCredited(int unit)
    {
        for (var step = 0; step < MostCredits && _all[unit].Unit.CreditTo is { } to && TryUnit(to, out var other); step++) unit = other;
        return unit;
    }

    internal int PersonOf(string name, int unit)
    {
        if (_persons.TryGetValue((name, unit), out var subject)) return subject;
        _all.Add((_all[unit].Unit, name));
        _unitOf.Add(unit);
        return _persons[(name, unit)] = _all.Count - 1;
    }
}
