namespace Yaoqing.Scoring;

/// <summary>Totals, conversion and money of the period, and what decides the place.</summary>
internal sealed class Totals(Scheme scheme, Books books, LimitPass limits, MonthRange period)
{
    private readonly Subjects _subjects = books.Subjects;
    private readonly Ledger _ledger = books.Ledger;
    private readonly Counters _counters = books.Counters;
    private readonly int _first = books.Calendar.IndexOf(period.From), _last = books.Calendar.IndexOf(period.To);

    /// <summary>The units to be scored, in directory order, and the persons of such units.</summary>
    internal IEnumerable<Unplaced> All(Func<int, IReadOnlyList<PointEntry>> lines)
    {
        for (var subject = 0; subject < (scheme.Persons is null ? _subjects.UnitCount : _subjects.Count); subject++)
            if (_subjects.Asked(subject)) yield return Of(subject, ScoreOf(subject, lines));
    }

    private Unplaced Of(int subject, SubjectScore score) => new(
        subject, score, score.Person is null ? Ranks(subject, score) : !limits.Vetoed(subject, VetoEffect.NoRank, _first, _last),
        [scheme.Ranking.ByConverted ? score.Converted ?? score.Points : score.Points, .. scheme.Ranking.Ties.Select(tie => Measured.Of(tie, subject, _first, _last, _ledger, _counters))]);

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
