namespace Yaoqing.Scoring;

/// <summary>
/// Gates, caps and floors of sections (the whole scheme last), then vetoes, then points for places. Each acts by lines of its own that bring
/// the running sum of the stretch to where it must stand after every month of posting.
/// </summary>
internal sealed class LimitPass(Versions versions, Calendar calendar, Subjects subjects, Ledger ledger, Counters counters, TaskPass tasks)
{
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
        foreach (var (first, last) in calendar.Stretches(every))
        {
            var version = versions.For(calendar.At(first), calendar.At(last));
            if (version < 0 || versions.All[version] != scheme) continue;
            for (var subject = 0; subject < (unitsOnly ? subjects.UnitCount : subjects.Count); subject++) yield return (first, last, subject);
        }
    }

    /// <summary>Follows the sum of some rules through a stretch; <paramref name="target"/> says where it must stand after a month.</summary>
    private void Follow(int number, IReadOnlyList<int> of, int subject, int first, int last, Func<int, Fraction, (Fraction Value, string Words)> target)
    {
        var (raw, adjusted) = (Fraction.Zero, Fraction.Zero);
        var end = Math.Min(calendar.Length - 1, Math.Max(counters.LastPosted(subject, first, last), ledger.LastPosted(subject, first, last)));
        for (var month = Math.Max(0, first); month <= end; month++)
        {
            raw += ledger.Sum(subject, of, first, last, month);
            var (value, words) = target(month, raw);
            ledger.AddPeriod(subject, number, Math.Min(month, last), month, value - raw - adjusted, words);
            adjusted = value - raw;
        }
    }

    private List<int> Within(string section) => section.Length == 0 ? [.. ledger.Rules.Named([])]
        : [.. Enumerable.Range(0, ledger.Rules.Count).Where(n => ledger.Rules[n].Section == section)];

    private void Gate(Scheme scheme, Section section)
    {
        var task = scheme.Tasks.First(t => t.Id == section.Requires);
        var (number, of) = (ledger.Rules.Number(section), Within(section.Id));
        foreach (var (first, last, subject) in Stretches(scheme, task.Every))
        {
            if (task.Count is null || task.Goal is null || Amounts.Of(task.Goal, subjects.Unit(subject), calendar.At(last).Year) is not { } goal) continue;
            var (done, counter) = (Fraction.Zero, task.Count.Measure == Measure.Items ? counters.Number(task.Count.Items) : -1);
            var named = counter < 0 ? ledger.Rules.Named(task.Count.Of) : [];
            Follow(number, of, subject, first, last, (month, raw) =>
            {
                done += counter >= 0 ? counters.Of(subject, counter, first, last, month) : ledger.Sum(subject, named, first, last, month);
                return done >= goal || raw.Sign <= 0
                    ? (raw, $"{section.Name}：{task.Name}已完成（{done}/{goal}），分项开始计分")
                    : (Fraction.Zero, $"{section.Name}：{task.Name}尚未完成（{done}/{goal}），分项暂不计分");
            });
        }
    }

    private void Limit(Scheme scheme, Section section, Limit limit)
    {
        var (number, of) = (ledger.Rules.Number(limit), Within(section.Id));
        foreach (var (first, last, subject) in Stretches(scheme, limit.Every))
        {
            var year = calendar.At(last).Year;
            var max = limit.Max is null ? null : Amounts.Of(limit.Max, subjects.Unit(subject), year);
            var min = limit.Min is null ? null : Amounts.Of(limit.Min, subjects.Unit(subject), year);
            if (max is null && min is null) continue;
            var name = $"{section.Name}（{calendar.Name(limit.Every, first, last)}）";
            Follow(number, of, subject, first, last, (_, raw) =>
                max is { } top && raw > top ? (top, $"{name}：累计 {raw}分，封顶 {top}分")
                : min is { } floor && raw < floor ? (floor, $"{name}：累计 {raw}分，保底 {floor}分")
                : (raw, $"{name}：累计 {raw}分，未触及上下限"));
        }
    }

    private void Veto(Scheme scheme, Veto veto)
    {
        var (number, of) = (ledger.Rules.Number(veto), Within(veto.Section));
        foreach (var (first, last, subject) in Stretches(scheme, veto.Every, unitsOnly: false))
        {
            var (count, fallen) = (Fraction.Zero, false);
            Follow(number, of, subject, first, last, (month, raw) =>
            {
                count = veto.Missed is { } task ? tasks.Missed(subject, task, first, last, month)
                    : count + counters.Of(subject, counters.Number(veto.Count?.Items ?? []), first, last, month);
                fallen |= count >= veto.AtLeast;
                if (fallen) Note(subject, veto.Effect, month);
                var words = $"{veto.Name}（{calendar.Name(veto.Every, first, last)}）：已有 {count} 次，达到 {veto.AtLeast} 次，计零分";
                return (fallen && veto.Effect == VetoEffect.Zero ? Fraction.Zero : raw, words);
            });
        }
    }

    private void Note(int subject, VetoEffect effect, int month)
    {
        if (!_vetoed.TryGetValue((subject, effect), out var months)) _vetoed[(subject, effect)] = months = [];
        months.Add(month);
    }

    private void Places(Scheme scheme, PlacePoints places)
    {
        var (number, of) = (ledger.Rules.Number(places), Within(places.Section));
        foreach (var stretch in Stretches(scheme, places.Every).Where(s => s.Last < calendar.Length).GroupBy(s => (s.First, s.Last)).ToList())
        {
            var (first, last) = stretch.Key;
            var year = calendar.At(last).Year;
            var units = stretch.Select(s => s.Subject).Where(s => subjects.Person(s) is null && subjects.Unit(s).Ranked && subjects.Unit(s).CreditTo is null
                    && !scheme.Ranking.Unranked.Contains(subjects.Unit(s).GroupIn(year)))
                .Select(s => (Subject: s, Points: Sum(s, of, first, last), Group: scheme.Ranking.ByGroup ? subjects.Unit(s).GroupIn(year) : "")).ToList();
            foreach (var (subject, points, group) in units)
            {
                var place = 1 + units.Count(o => o.Group == group && o.Points > points);
                if (place > places.ByPlace.Count) continue;
                ledger.AddPeriod(subject, number, last, last, places.ByPlace[place - 1],
                    $"{places.Name}（{calendar.Name(places.Every, first, last)}）：{points}分，第{place}名，得 {places.ByPlace[place - 1]}分");
            }
        }
    }

    private Fraction Sum(int subject, IReadOnlyList<int> of, int first, int last)
    {
        var total = Fraction.Zero;
        for (var month = Math.Max(0, first); month <= last; month++) total += ledger.Sum(subject, of, 0, last, month);
        return total;
    }
}
