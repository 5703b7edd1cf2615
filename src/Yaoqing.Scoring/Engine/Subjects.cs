namespace Yaoqing.Scoring;

/// <summary>The units and persons of a run, numbered; a person is told apart by name and unit.</summary>
internal sealed class Subjects
{
    private readonly Dictionary<string, int> _units = [];
    private readonly Dictionary<(string Person, int Unit), int> _persons = [];
    private readonly List<(ScoredUnit Unit, string? Person)> _all = [];

    internal Subjects(IReadOnlyList<ScoredUnit> units)
    {
        foreach (var unit in units)
        {
            if (!_units.TryAdd(unit.Name, _all.Count)) throw new ArgumentException($"单位“{unit.Name}”在名册里出现两次。", nameof(units));
            _all.Add((unit, null));
        }
        UnitCount = units.Count;
    }

    internal int UnitCount { get; }

    internal int Count => _all.Count;

    internal ScoredUnit Unit(int subject) => _all[subject].Unit;

    internal string? Person(int subject) => _all[subject].Person;

    internal bool TryUnit(string name, out int subject) => _units.TryGetValue(name, out subject);

    /// <summary>Who receives a unit's points: itself, or the unit it is credited to.</summary>
    internal int Credited(int subject)
    {
        for (var step = 0; step < 8 && _all[subject].Unit.CreditTo is { } to && _units.TryGetValue(to, out var other); step++) subject = other;
        return subject;
    }

    internal int PersonOf(string name, int unit)
    {
        if (_persons.TryGetValue((name, unit), out var subject)) return subject;
        _all.Add((_all[unit].Unit, name));
        return _persons[(name, unit)] = _all.Count - 1;
    }
}
