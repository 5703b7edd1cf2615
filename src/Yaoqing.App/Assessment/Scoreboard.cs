using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Report">Points, ranks and ledger of the year.</param>
/// <param name="About">What each fact is about, by fact id, for the ledger.</param>
/// <param name="Problem">中文: why there is no report; null when there is one.</param>
public sealed record YearScores(ScoreReport? Report, IReadOnlyDictionary<string, FactData> About, string? Problem);

/// <summary>
/// 得分: the ledger of one desk and year, derived from facts and scheme each time something changed. Nothing is stored but the facts,
/// so the same facts always give the same points; what was computed last is kept in memory under a stamp of its inputs.
/// </summary>
public sealed class Scoreboard(YaoqingDb db, ScoreboardCache cache)
{
    public async Task<YearScores> OfYearAsync(Guid officeId, int year, CancellationToken ct)
    {
        var office = new Id<Office>(officeId);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var facts = db.Facts.AsNoTracking().Where(fact => fact.OfficeId == office && fact.Happened >= from.AddYears(-1) && fact.Happened <= to);
        var stamp = $"{await facts.CountAsync(ct)}/{await facts.MaxAsync(fact => (DateTimeOffset?)fact.Recorded, ct):O}/{await db.SchemeVersions.CountAsync(each => each.OfficeId == office, ct)}/" +
            $"{await db.ClosedPeriods.CountAsync(each => each.OfficeId == office, ct)}/{MemberSheets.DigestOf(await MemberSheets.InForceAsync(db, office, year, ct))}/{await db.Units.SumAsync(unit => unit.Version, ct)}";
        if (cache.Find(officeId, year, stamp) is { } ready)
            return ready;
        var scores = await ComputeAsync(office, year, facts, ct);
        cache.Keep(officeId, year, stamp, scores);
        return scores;
    }

    private async Task<YearScores> ComputeAsync(Id<Office> office, int year, IQueryable<Core.Assessment.Fact> facts, CancellationToken ct)
    {
        var schemes = new List<Scheme>();
        foreach (var version in await db.SchemeVersions.AsNoTracking().Where(each => each.OfficeId == office).OrderBy(each => each.EffectiveFrom).ToListAsync(ct))
        {
            var reading = SchemeTexts.Read(version.Text);
            if (reading.Scheme is null)
                return new YearScores(null, new Dictionary<string, FactData>(), $"计分办法（{version.EffectiveFrom:yyyy年M月d日}起施行）有误：{reading.Problems[0]}");
            schemes.Add(reading.Scheme);
        }
        if (schemes.Count == 0)
            return new YearScores(null, new Dictionary<string, FactData>(), "还没有计分办法，请科长在“计分办法”里设置。");
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.Value, unit => unit.ShortName, ct);
        var units = await (
            from membership in db.MembersIn(year)
            join unit in db.Units.AsNoTracking() on membership.UnitId equals unit.Id
            where membership.OfficeId == office
            orderby unit.Order
            select new ScoredUnit { Name = unit.ShortName, Group = membership.Group }).ToListAsync(ct);
        var closed = await db.ClosedPeriods.AsNoTracking().Where(each => each.OfficeId == office).ToDictionaryAsync(each => Month.Of(each.Month), each => Core.Time.WorkCalendar.DayOf(each.ClosedAt), ct);
        var stored = await facts.ToListAsync(ct);
        var report = Scorer.Score(new ScoreRequest
        {
            Schemes = schemes, Units = units, Closed = closed, Period = MonthRange.Year(year), Facts = [.. stored.Select(fact => ScoringTranslation.ToEngine(fact, names))],
        });
        return new YearScores(report, stored.ToDictionary(fact => fact.Id.ToString(), fact => FactData.Read(fact.Data)), null);
    }
}

/// <summary>The last computed scores of each desk and year.</summary>
public sealed class ScoreboardCache
{
    private readonly ConcurrentDictionary<(Guid Office, int Year), (string Stamp, YearScores Scores)> kept = new();

    internal YearScores? Find(Guid office, int year, string stamp) => kept.TryGetValue((office, year), out var found) && found.Stamp == stamp ? found.Scores : null;

    internal void Keep(Guid office, int year, string stamp, YearScores scores) => kept[(office, year)] = (stamp, scores);
}
