namespace Yaoqing.Scoring;

/// <summary>Totals, places, conversion and money of the period.</summary>
internal sealed class Totals(Scheme scheme, Books books, LimitPass limits, MonthRange period)
{
    private readonly Subjects _subjects = books.Subjects;
    private readonly Ledger _ledger = books.Ledger;
    private readonly Counters _counters = books.Counters;
    private readonly int _first = books.Calendar.IndexOf(period.From), _last = books.Calendar.IndexOf(period.To);

    internal IReadOnlyList<SubjectScore> Units(Func<int, IReadOnlyList<PointEntry>> lines)
    {
        var all = Enumerable.Range(0, _subjects.UnitCount).Select(s => (Subject: s, Score: ScoreOf(s, lines))).ToList();
        var groups = all.Select(a => a.Score.Group).Distinct().ToList();
        var ranked = all.Where(a => Ranks(a.Subject, a.Score)).GroupBy(a => scheme.Ranking.ByGroup ? a.Score.Group : "").SelectMany(Place).ToDictionary(p => p.Subject, p => p.Place);
        return [.. all.Select(a => (a.Subject, Score: a.Score with { Rank = ranked.TryGetValue(a.Subject, out var place) ? place : null }))
            .OrderBy(a => scheme.Ranking.ByGroup ? groups.IndexOf(a.Score.Group) : 0).ThenBy(a => a.Score.Rank ?? int.MaxValue).ThenBy(a => a.Subject).Select(a => a.Score)];
    }

    internal IReadOnlyList<SubjectScore> Persons(Func<int, IReadOnlyList<PointEntry>> lines)
    {
        if (scheme.Persons is null) return [];
        var all = Enumerable.Range(_subjects.UnitCount, _subjects.Count - _subjects.UnitCount).Select(s => (Subject: s, Score: ScoreOf(s, lines))).ToList();
        var places = Place(all).ToDictionary(p => p.Subject, p => p.Place);
        return [.. all.Select(a => a.Score with { Rank = limits.Vetoed(a.Subject, VetoEffect.NoRank, _first, _last) ? null : places[a.Subject] })
            .OrderBy(s => s.Rank ?? int.MaxValue).ThenBy(s => s.Person, StringComparer.Ordinal).ThenBy(s => s.Unit, StringComparer.Ordinal)];
    }

    private SubjectScore ScoreOf(int subject, Func<int, IReadOnlyList<PointEntry>> lines)
    {
        var unit = _subjects.Unit(subject);
        var points = _ledger.Total(subject, _first, _last);
        return new()
        {
            Unit = unit.Name, Person = _subjects.Person(subject), Group = unit.GroupIn(period.To.Year), Class = unit.ClassIn(period.To.Year), Points = points,
            NoAward = limits.Vetoed(subject, VetoEffect.NoAward, _first, _last), Passed = scheme.PassLine is { } line ? points >= line : null,
            Converted = Converted(unit, points), Money = Money(subject, unit, points),
            Received = _counters.Posted(subject, Counters.Received, _first, _last), Used = _counters.Posted(subject, Counters.Used, _first, _last),
            Credits = _counters.Posted(subject, Counters.Credits, _first, _last), Ledger = () => lines(subject),
        };
    }

    private bool Ranks(int subject, SubjectScore score)
    {
        var unit = _subjects.Unit(subject);
        return unit.Ranked && unit.CreditTo is null && !scheme.Ranking.Unranked.Contains(score.Group) && !limits.Vetoed(subject, VetoEffect.NoRank, _first, _last)
            && !(unit.From > period.To) && !(unit.Until < period.From);
    }

    private IEnumerable<(int Subject, int Place)> Place(IEnumerable<(int Subject, SubjectScore Score)> group)
    {
        var rows = group.ToList();
        var keys = rows.Select(r => (IReadOnlyList<Fraction>)[scheme.Ranking.ByConverted ? r.Score.Converted ?? r.Score.Points : r.Score.Points, .. Ties(r.Subject)]).ToList();
        return Ranker.Places(keys).Select((place, i) => (rows[i].Subject, place));
    }

    private IEnumerable<Fraction> Ties(int subject) => scheme.Ranking.Ties.Select(tie => Measured.Of(tie, subject, _first, _last, _ledger, _counters));

    private Fraction? Converted(ScoredUnit unit, Fraction points)
    {
        if (scheme.Conversion is not { } conversion) return null;
        var goal = conversion.Goal is null ? Fraction.One : Amounts.Of(conversion.Goal, unit, period.To.Year);
        if (goal is not { } wanted) return null;
        if (wanted.IsZero) return Fraction.Zero;
        var value = Fraction.Max(Fraction.Zero, conversion.Full * points / wanted);
        return conversion.Cap is { } cap ? Fraction.Min(cap, value) : value;
    }

    private Fraction? Money(int subject, ScoredUnit unit, Fraction points)
    {
        if (scheme.Money.Count == 0) return null;
        var sum = Fraction.Zero;
        foreach (var rule in scheme.Money)
        {
            var amount = rule.Count is null ? points : Measured.Of(rule.Count, subject, _first, _last, _ledger, _counters);
            if (rule.Above is not null) amount -= Amounts.Of(rule.Above, unit, period.To.Year) ?? Fraction.Zero;
            if (amount.Sign > 0) sum += amount * (rule.Count is null ? rule.PerPoint : rule.PerItem);
        }
        return sum;
    }
}

/// <summary>The value of a count over months.</summary>
internal static class Measured
{
    internal static Fraction Of(Count count, int subject, int first, int last, Ledger ledger, Counters counters) => count.Measure switch
    {
        Measure.Items => counters.Posted(subject, counters.Number(count.Items), first, last),
        Measure.Points => ledger.Posted(subject, ledger.Rules.Named(count.Of), first, last),
        Measure.Rate => counters.Posted(subject, counters.Number(count.Base), first, last) is { IsZero: false } divisor
            ? counters.Posted(subject, counters.Number(count.Items), first, last) / divisor : Fraction.Zero,
    };
}
