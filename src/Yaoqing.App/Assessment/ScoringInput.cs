using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Request">What the scoring engine needs for the year; null where a scheme cannot be read.</param>
/// <param name="Facts">The stored facts it was made from.</param>
/// <param name="HasScheme">Whether the desk has a scheme; without one everything is counted and nothing earns points.</param>
/// <param name="Problem">中文: why there is no request, or no points.</param>
public sealed record ScoringInput(ScoreRequest? Request, IReadOnlyList<Core.Assessment.Fact> Facts, bool HasScheme, string? Problem)
{
    private static Scheme CountingOnly { get; } = new() { Name = "", Version = "", Effective = DateOnly.MinValue };

    /// <summary>Facts of a desk that may matter in a year: those of the year and, for late postings, of the year before.</summary>
    public static IQueryable<Core.Assessment.Fact> FactsOf(YaoqingDb db, Id<Office> office, int year) => db.Facts.AsNoTracking()
        .Where(fact => fact.OfficeId == office && fact.Happened >= new DateOnly(year - 1, 1, 1) && fact.Happened <= new DateOnly(year, 12, 31));

    public static async Task<ScoringInput> LoadAsync(YaoqingDb db, Id<Office> office, int year, CancellationToken ct)
    {
        var (schemes, problem) = await SchemesAsync(db, office, ct);
        if (problem is not null)
            return new ScoringInput(null, [], false, problem);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.Value, unit => unit.ShortName, ct);
        var units = await (
            from membership in db.MembersIn(year)
            join unit in db.Units.AsNoTracking() on membership.UnitId equals unit.Id
            where membership.OfficeId == office
            orderby unit.Order
            select new ScoredUnit { Name = unit.ShortName, Group = membership.Group }).ToListAsync(ct);
        var closed = await db.ClosedPeriods.AsNoTracking().Where(each => each.OfficeId == office).ToDictionaryAsync(each => Month.Of(each.Month), each => Core.Time.WorkCalendar.DayOf(each.ClosedAt), ct);
        var stored = await FactsOf(db, office, year).ToListAsync(ct);
        var request = new ScoreRequest
        {
            Schemes = OrCountingOnly(schemes), Units = units, Closed = closed, Period = MonthRange.Year(year), Facts = [.. stored.Select(fact => ScoringTranslation.ToEngine(fact, names))],
        };
        return new ScoringInput(request, stored, schemes.Count > 0, schemes.Count > 0 ? null : "还没有计分办法，请科长在“计分办法”里设置。");
    }

    /// <summary>The versions of a desk's scheme, or why one of them cannot be read.</summary>
    internal static async Task<(IReadOnlyList<Scheme> Schemes, string? Problem)> SchemesAsync(YaoqingDb db, Id<Office> office, CancellationToken ct)
    {
        var schemes = new List<Scheme>();
        foreach (var version in await db.SchemeVersions.AsNoTracking().Where(each => each.OfficeId == office).OrderBy(each => each.EffectiveFrom).ToListAsync(ct))
        {
            var reading = SchemeTexts.Read(version.Text);
            if (reading.Scheme is null)
                return ([], $"计分办法（{version.EffectiveFrom:yyyy年M月d日}起施行）有误：{reading.Problems[0]}");
            schemes.Add(reading.Scheme);
        }
        return (schemes, null);
    }

    /// <summary>The versions, or one that values nothing: tables can be read and counted before there is a scheme.</summary>
    internal static IReadOnlyList<Scheme> OrCountingOnly(IReadOnlyList<Scheme> schemes) => schemes.Count > 0 ? schemes : [CountingOnly];
}
