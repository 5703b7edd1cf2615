using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Report">Points, ranks and ledger of the period.</param>
/// <param name="About">What each fact is about, by fact id, for the ledger.</param>
/// <param name="Problem">中文: why there is no report; null when there is one.</param>
/// <param name="InForce">The scheme version in force at the end of the period.</param>
/// <param name="Units">The units as the scheme saw them.</param>
public sealed record YearScores(ScoreReport? Report, IReadOnlyDictionary<string, FactData> About, string? Problem, Scheme? InForce, IReadOnlyList<ScoredUnit> Units);

/// <summary>
/// 得分: the ledger of one desk over some months, derived from facts and scheme each time something changed. Nothing is stored but the facts,
/// so the same facts always give the same points. What was computed last is kept in memory under a stamp of its other inputs, and takes in the
/// facts that came since.
/// </summary>
public sealed class Scoreboard(YaoqingDb db, ScoreboardCache cache, TimeProvider time)
{
    /// <summary>A whole year; of the running year the months begun, so that no task of a month to come counts as missed.</summary>
    public Task<YearScores> OfYearAsync(Guid officeId, int year, CancellationToken ct)
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var whole = MonthRange.Year(year);
        return OfPeriodAsync(officeId, year == today.Year ? whole with { To = Month.Of(today) } : whole, ct);
    }

    public async Task<YearScores> OfPeriodAsync(Guid officeId, MonthRange period, CancellationToken ct)
    {
        var office = new Id<Office>(officeId);
        var asOf = WorkCalendar.DayOf(time.GetUtcNow()) is var today && today < period.To.Last ? today : period.To.Last;
        var (year, facts) = (period.To.Year, db.Facts.Where(fact => fact.OfficeId == office));
        var inputs = await db.Offices.Where(each => each.Id == office).Select(_ => new
        {
            Facts = facts.Count(), Schemes = db.SchemeVersions.Count(each => each.OfficeId == office), Closed = db.ClosedPeriods.Count(each => each.OfficeId == office),
            Units = db.Units.Sum(unit => unit.Version), Targets = db.Targets.Count(each => each.OfficeId == office),
        }).SingleAsync(ct);
        var stamp = $"{inputs with { Facts = 0 }}/{MemberSheets.DigestOf(await MemberSheets.InForceAsync(db, office, year, ct))}/{asOf:O}";
        var kept = cache.Of(officeId, period);
        if (kept.Find(stamp, inputs.Facts) is { } ready)
            return ready;
        using var turn = await cache.Turns.EnterAsync(ct);
        if (kept.Find(stamp, inputs.Facts) is { } meanwhile)
            return meanwhile;
        var latest = kept.Latest;
        if (kept.CanGrow(stamp) && kept.Grow(await facts.AsNoTracking().Where(fact => fact.Recorded >= latest).ToListAsync(ct), inputs.Facts) is { } grown)
            return grown;
        return kept.Begin(stamp, await ScoringMaterial.LoadAsync(db, office, year, ct), period, asOf);
    }
}

/// <summary>The last computed scores of each desk and period.</summary>
public sealed class ScoreboardCache : IDisposable
{
    /// <summary>Periods kept: the year, a few months and quarters of two desks. Beyond that somebody leafs through history; that is computed anew.</summary>
    private const int Most = 24;
    private readonly ConcurrentDictionary<(Guid Office, MonthRange Period), KeptScores> kept = new();

    /// <summary>One computes at a time, so that a fact is taken in once and what many ask for is computed once.</summary>
    internal Turns Turns { get; } = new();

    internal KeptScores Of(Guid office, MonthRange period)
    {
        if (kept.Count >= Most && !kept.ContainsKey((office, period)))
            kept.Clear();
        return kept.GetOrAdd((office, period), _ => new KeptScores());
    }

    public void Dispose() => Turns.Dispose();
}
