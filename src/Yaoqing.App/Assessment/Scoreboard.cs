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
        var facts = ScoringInput.FactsOf(db, office, year);
        var stamp = $"{await facts.CountAsync(ct)}/{await facts.MaxAsync(fact => (DateTimeOffset?)fact.Recorded, ct):O}/{await db.SchemeVersions.CountAsync(each => each.OfficeId == office, ct)}/" +
            $"{await db.ClosedPeriods.CountAsync(each => each.OfficeId == office, ct)}/{MemberSheets.DigestOf(await MemberSheets.InForceAsync(db, office, year, ct))}/{await db.Units.SumAsync(unit => unit.Version, ct)}";
        if (cache.Find(officeId, year, stamp) is { } ready)
            return ready;
        var scores = await ComputeAsync(office, year, ct);
        cache.Keep(officeId, year, stamp, scores);
        return scores;
    }

    private async Task<YearScores> ComputeAsync(Id<Office> office, int year, CancellationToken ct)
    {
        var input = await ScoringInput.LoadAsync(db, office, year, ct);
        return input is { Request: { } request, HasScheme: true }
            ? new YearScores(Scorer.Score(request), input.Facts.ToDictionary(fact => fact.Id.ToString(), fact => FactData.Read(fact.Data)), null)
            : new YearScores(null, new Dictionary<string, FactData>(), input.Problem);
    }
}

/// <summary>The last computed scores of each desk and year.</summary>
public sealed class ScoreboardCache
{
    private readonly ConcurrentDictionary<(Guid Office, int Year), (string Stamp, YearScores Scores)> kept = new();

    internal YearScores? Find(Guid office, int year, string stamp) => kept.TryGetValue((office, year), out var found) && found.Stamp == stamp ? found.Scores : null;

    internal void Keep(Guid office, int year, string stamp, YearScores scores) => kept[(office, year)] = (stamp, scores);
}
