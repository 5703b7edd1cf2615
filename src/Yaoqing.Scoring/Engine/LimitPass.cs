namespace Yaoqing.Scoring;

/// <summary>
/// Gates, caps and floors of sections (the whole scheme last), then vetoes, then points for places. Each acts by lines of its own that bring
/// the running sum of the stretch to where it must stand after every month of posting.
/// </summary>
internal sealed class LimitPass(Versions versions, Books books, TaskPass tasks)
{
    private readonly Calendar _calendar = books.Calendar;
    private readonly Subjects _subjects = books.Subjects;
    private readonly Ledger _ledger = books.Ledger;
    private readonly Counters _counters = books.Counters;
    private readonly Dictionary<(int Subject, VetoEffect Effect), List<int>> _vetoed = [];

    internal void Run()
    {
        foreach (var scheme in versions.All)
        {
            foreach (var section in scheme.Sections.OrderBy(s => s.Id.Length == 0))
            {
                if (section.Requires is not null && !section.OnlyAfter) Gate(scheme, section);
                foreach (var limit in section.Limits) Limit(scheme, section, limit);
            }
            foreach (var veto in scheme.Vetoes) Veto(scheme, veto);
        }
        foreach (var scheme in versions.All)
            foreach (var places in scheme.PlacePoints) Places(scheme, places);
    }

    /// <summary>Whether a veto of this kind fell in the months first..last.</summary>
    internal bool Vetoed(int subject, VetoEffect effect, int first, int last) =>
        _vetoed.TryGetValue((subject, effect), out var months) && months.Any(m => m >= first && m <= last);

    private IEnumerable<(int First, int Last, int Subject)> Stretches(Scheme scheme, Window every, bool unitsOnly = true)
    {
        foreach (var (first, last) in _calendar.Stretches(every))
        {
            var version = versions.For(_calendar.At(first), _calendar.At(last));
            if (version < 0 || versions.All[version] != scheme) continue;
            for (var subject = 0; subject < (unitsOnly ? _subjects.UnitCount : _subjects.Count); subject++)
                if (_subjects.Asked(subject)) yield return (first, last, subject);
        }
    }

    /// <summary>How a stretch stands after a month: the sum of its rules, where it must stand, what was counted, and what is adjusted already.</summary>
    private readonly record struct Standing(Fraction Raw, Fraction Value, Fraction Seen, Fraction Adjusted);

    /// <summary>Follows the sum of some rules through a stretch; <paramref name="stand"/> says where it must stand after a month.</summary>
    private void Follow(
        int number, RuleSet of, (int First, int Last, int Subject) stretch, Func<int, Fraction, (Fraction Value, Fraction Seen)> stand, Func<Standing, string> words)
    {
        var (first, last, subject) = stretch;
        var (raw, adjusted) = (Fraction.Zero, Fraction.Zero);
        var end = Math.Min(_calendar.Length - 1, Math.Max(_counters.LastPosted(subject, first, last), _ledger.LastPosted(subject, first, last)));
        for (var month = Math.Max(0, first); month <= end; month++)
        {
            raw += _ledger.Sum(subject, of, first, last, month);
            var (value, seen) = stand(month, raw);
            if (value - raw != adjusted) Post(number, subject, Math.Min(month, last), month, new(raw, value, seen, adjusted), words);
            adjusted = value - raw;
        }
    }

    private void Post(int number, int subject, int natural, int month, Standing at, Func<Standing, string> words) =>
        _ledger.AddPeriod(subject, number, natural, month, at.Value - at.Raw - at.Adjusted, () => $"{words(at)}，{Adjustment(at)}");

    /// <summary>From the sum to where it must stand, less what is adjusted already.</summary>
    private static string Adjustment(Standing at)
    {
        var due = at.Value - at.Raw;
        var words = $"累计 {at.Raw}分，计 {at.Value}分，调整 {Arithmetic.Difference(at.Value, at.Raw)}";
        return at.Adjusted.IsZero ? words : $"{words}，此前已调整 {at.Adjusted}分，本次计 {Arithmetic.Difference(due, at.Adjusted)}";
    }

    private void Gate(Scheme scheme, Section section)
    {
        var task = scheme.Tasks.First(t => t.Id == section.Requires);
        var (number, of) = (_ledger.Rules.Number(section), _ledger.Rules.Within(section.Id));
        if (task.Count is not { } count || task.Goal is not { } goals) return;
        var (counter, named) = (count.Measure == Measure.Items ? _counters.Number(count.Items) : -1, _ledger.Rules.Named(count.Of));
        foreach (var (first, last, subject) in Stretches(scheme, task.Every))
        {
            if (Amounts.Of(goals, _subjects.Unit(subject), _calendar.At(last).Year) is not { } goal) continue;
            var done = Fraction.Zero;
            Follow(number, of, (first, last, subject), (month, raw) =>
            {
                done += counter >= 0 ? _counters.Of(subject, counter, first, last, month) : _ledger.Sum(subject, named, first, last, month);
                return (done >= goal || raw.Sign <= 0 ? raw : Fraction.Zero, done);
            }, at => at.Seen >= goal || at.Raw.Sign <= 0
                ? $"{section.Name}：{task.Name}已完成（{at.Seen}/{goal}），分项开始计分"
                : $"{section.Name}：{task.Name}尚未完成（{at.Seen}/{goal}），分项暂不计分");
        }
    }

    private void Limit(Scheme scheme, Section section, Limit limit)
    {
        var (number, of) = (_ledger.Rules.Number(limit), _ledger.Rules.Within(section.Id));
        foreach (var stretch in Stretches(scheme, limit.Every))
        {
            var (unit, year) = (_subjects.Unit(stretch.Subject), _calendar.At(stretch.Last).Year);
            var max = limit.Max is null ? null : Amounts.Of(limit.Max, unit, year);
            var min = limit.Min is null ? null : Amounts.Of(limit.Min, unit, year);
            if (max is null && min is null) continue;
            Follow(
                number, of, stretch, (_, raw) => (raw > max ? max.Value : raw < min ? min.Value : raw, default),
                at => $"{section.Name}（{_calendar.Name(limit.Every, stretch.First, stretch.Last)}）：{(at.Raw > max ? $"封顶 {max}分" : at.Raw < min ? $"保底 {min}分" : "未触及上下限")}");
        }
    }

    private void Veto(Scheme scheme, Veto veto)
    {
        var number = _ledger.Rules.Number(veto);
        var of = veto.Effect == VetoEffect.Zero ? _ledger.Rules.Within(veto.Section) : RuleSet.None; // only zeroing needs to know the sum
        var counter = veto.Missed is null ? _counters.Number(veto.Count?.Items ?? []) : -1;
        foreach (var stretch in Stretches(scheme, veto.Every, unitsOnly: false))
        {
            var ((first, last, subject), count, fallen) = (stretch, Fraction.Zero, false);
            Follow(number, of, stretch, (month, raw) =>
            {
                count = veto.Missed is { } task ? tasks.Missed(subject, task, first, last, month) : count + _counters.Of(subject, counter, first, last, month);
                fallen |= count >= veto.AtLeast;
                if (fallen) Note(subject, veto.Effect, month);
                return (fallen && veto.Effect == VetoEffect.Zero ? Fraction.Zero : raw, count);
            }, at => $"{veto.Name}（{_calendar.Name(veto.Every, first, last)}）：已有 {at.Seen} 次，达到 {veto.AtLeast} 次，计零分");
        }
    }

    private void Note(int subject, VetoEffect effect, int month)
    {
        if (!_vetoed.TryGetValue((subject, effect), out var months)) _vetoed[(subject, effect)] = months = [];
        months.Add(month);
    }

    private void Places(Scheme scheme, PlacePoints places)
    {
        var (number, of) = (_ledger.Rules.Number(places), _ledger.Rules.Within(places.Section));
        foreach (var stretch in Stretches(scheme, places.Every).Where(s => s.Last < _calendar.Length).GroupBy(s => (s.First, s.Last)).ToList())
        {
            var (first, last) = stretch.Key;
            var year = _calendar.At(last).Year;
            var units = stretch.Select(s => s.Subject).Where(s => _subjects.Person(s) is null && _subjects.Unit(s).Ranked && _subjects.Unit(s).CreditTo is null
                    && !scheme.Ranking.Unranked.Contains(_subjects.Unit(s).GroupIn(year)))
                .Select(s => (Subject: s, Points: Sum(s, of, first, last), Group: scheme.Ranking.ByGroup ? _subjects.Unit(s).GroupIn(year) : "")).ToList();
            foreach (var (subject, points, group) in units)
            {
                var place = 1 + units.Count(o => o.Group == group && o.Points > points);
                if (place > places.ByPlace.Count) continue;
                _ledger.AddPeriod(subject, number, last, last, places.ByPlace[place - 1],
                    () => $"{places.Name}（{_calendar.Name(places.Every, first, last)}）：{points}分，第{place}名，得 {places.ByPlace[place - 1]}分");
            }
        }
    }

    private Fraction Sum(int subject, RuleSet of, int first, int last)
    {
        var total = Fraction.Zero;
        for (var month = Math.Max(0, first); month <= last; month++) total += _ledger.Sum(subject, of, 0, last, month);
        return total;
    }
}
