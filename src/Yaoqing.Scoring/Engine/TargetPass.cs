namespace Yaoqing.Scoring;

/// <summary>Progress against targets: done by the end of the period, even pace and forecast by the days gone.</summary>
internal sealed class TargetPass(Scheme scheme, Books books, DateOnly asOf)
{
    private readonly Calendar _calendar = books.Calendar;
    private readonly Subjects _subjects = books.Subjects;

    internal List<TargetProgress> Run(MonthRange period) => [.. scheme.Targets.SelectMany(t => t.ForDesk ? [Desk(t, period)] : Units(t, period))];

    private IEnumerable<TargetProgress> Units(TargetRule target, MonthRange period)
    {
        for (var subject = 0; subject < _subjects.UnitCount; subject++)
        {
            var unit = _subjects.Unit(subject);
            if (Amounts.Of(target.Goal, unit, period.To.Year) is not { } goal || unit.CreditTo is not null) continue;
            yield return Progress(target, unit.Name, goal, Done(target, subject, period), period);
        }
    }

    private TargetProgress Desk(TargetRule target, MonthRange period)
    {
        var done = Enumerable.Range(0, _subjects.UnitCount).Aggregate(Fraction.Zero, (sum, s) => sum + Done(target, s, period));
        return Progress(target, null, target.Goal.Default ?? Fraction.Zero, done, period);
    }

    private Fraction Done(TargetRule target, int subject, MonthRange period)
    {
        var last = _calendar.IndexOf(period.To);
        return Measured.Of(target.Count, subject, Math.Max(0, _calendar.Around(target.Every, last).First), last, books.Ledger, books.Counters);
    }

    private TargetProgress Progress(TargetRule target, string? unit, Fraction goal, Fraction done, MonthRange period)
    {
        var (first, end) = _calendar.Around(target.Every, _calendar.IndexOf(period.To));
        var gone = TimeGone.In(new(_calendar.At(first), _calendar.At(end)), asOf);
        var rate = target.Count.Measure == Measure.Rate;
        var method = rate ? "比率不外推，按现值" : $"{gone.Method(done.ToString())} = {gone.Forecast(done)}";
        return new(target.Id, target.Name, unit, target.Setter, target.Level, goal, done, scheme.Percent.Print(done, goal), rate ? goal : TimeGone.Shown(gone.Pace(goal)), rate ? done : gone.Forecast(done), method);
    }
}
