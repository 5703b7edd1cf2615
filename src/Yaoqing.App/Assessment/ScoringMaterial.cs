using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>All that the engine needs to score one desk: its scheme versions, units, closed months and facts, as they are stored.</summary>
/// <param name="Schemes">By effective date; empty when one of them is wrong or there is none.</param>
/// <param name="Broken">中文: which version cannot be read; null when all can.</param>
/// <param name="Units">The units of the year, in their order.</param>
/// <param name="UnitIds">Their identities by name.</param>
/// <param name="Known">All facts up to the end of the year: an item's earlier facts and facts taken back later both matter.</param>
/// <param name="Closed">When each closed month was closed.</param>
internal sealed record ScoringMaterial(
    IReadOnlyList<Scheme> Schemes, string? Broken, IReadOnlyList<ScoredUnit> Units, IReadOnlyDictionary<string, Guid> UnitIds, FactsOfYear Known,
    IReadOnlyDictionary<Month, DateTimeOffset> Closed)
{
    private static Scheme CountingOnly { get; } = new() { Name = "", Version = "", Effective = DateOnly.MinValue };

    internal IReadOnlyList<Fact> Facts => Known.All;

    /// <summary>What each fact is about, by fact id.</summary>
    internal IReadOnlyDictionary<string, FactData> About => Known.About;

    /// <summary>中文: why nothing earns points; null when something can.</summary>
    internal string? Problem => Broken ?? (Schemes.Count > 0 ? null : "还没有计分办法，请科长在“计分办法”里设置。");

    /// <summary>Scores a period by these schemes, or by others put in their place; pace and forecast of targets as of a day, else of its end.</summary>
    internal ScoreReport Score(MonthRange period, IReadOnlyList<Scheme>? schemes = null, DateOnly? asOf = null) => Scorer.Score(Request(period, schemes ?? Schemes) with { AsOf = asOf });

    /// <summary>The same, able to take in facts that come later.</summary>
    internal ScoreKeeper Keeper(MonthRange period, DateOnly asOf) => new(Request(period, Schemes) with { AsOf = asOf });

    internal ScoreRequest Request(MonthRange period, IReadOnlyList<Scheme> schemes) => new()
    {
        Schemes = schemes, Facts = Facts, Units = Units, Period = period,
        Closed = Closed.ToDictionary(each => each.Key, each => WorkCalendar.DayOf(each.Value)), ClosedAt = Closed.ToDictionary(each => each.Key, each => ScoringTranslation.TimeOfDay(each.Value)),
    };

    /// <summary>The version in force on a day; null before the first.</summary>
    internal Scheme? On(DateOnly day) => Schemes.LastOrDefault(scheme => scheme.Effective <= day);

    internal static async Task<ScoringMaterial> LoadAsync(YaoqingDb db, Id<Office> office, int year, CancellationToken ct)
    {
        var (schemes, broken) = await SchemesAsync(db, office, ct);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.Value, unit => unit.ShortName, ct);
        var facts = new FactsOfYear(year, names);
        facts.Take(await db.Facts.AsNoTracking().Where(fact => fact.OfficeId == office).ToListAsync(ct));
        return new ScoringMaterial(
            schemes, broken, await UnitsAsync(db, office, year, ct), names.GroupBy(unit => unit.Value).ToDictionary(group => group.Key, group => group.First().Key), facts,
            await db.ClosedPeriods.AsNoTracking().Where(each => each.OfficeId == office).ToDictionaryAsync(each => Month.Of(each.Month), each => each.ClosedAt, ct));
    }

    /// <summary>The versions of a desk's scheme, or why one of them cannot be read.</summary>
    internal static async Task<(IReadOnlyList<Scheme> Schemes, string? Broken)> SchemesAsync(YaoqingDb db, Id<Office> office, CancellationToken ct)
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

    private static async Task<IReadOnlyList<ScoredUnit>> UnitsAsync(YaoqingDb db, Id<Office> office, int year, CancellationToken ct)
    {
        var targets = await db.Targets.AsNoTracking().Where(each => each.OfficeId == office && each.UnitId != null && each.Year == year).OrderBy(each => each.SetAt).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, ct);
        var members = await db.MembersIn(year).Where(each => each.OfficeId == office).ToListAsync(ct);
        return [.. members.OrderBy(each => units[each.UnitId].Order).Select(each => UnitOf(units[each.UnitId], each, units, TargetOf(targets.LastOrDefault(target => target.UnitId == each.UnitId))))];
    }

    /// <summary>A unit of the directory as the scheme sees it in the year of its membership.</summary>
    internal static ScoredUnit UnitOf(Unit unit, Membership member, IReadOnlyDictionary<Id<Unit>, Unit> units, Fraction? target) => new()
    {
        Name = unit.ShortName, Group = member.Group, Class = member.Class.Length > 0 ? member.Class : null, Headcount = member.Headcount, CreditTo = member.CreditToId is { } to ? units[to].ShortName : null,
        Ranked = !member.Unranked, From = MonthOf(unit.From), Until = MonthOf(unit.Until), Target = target,
    };

    /// <summary>A unit is judged in the whole month of its first and of its last day.</summary>
    internal static Month? MonthOf(DateOnly? day) => day is { } known ? Month.Of(known) : null;

    private static Fraction? TargetOf(Core.Assessment.Target? target) => target is not null && Fraction.TryParse(target.Points.ToString(CultureInfo.InvariantCulture), out var points) ? points : null;
}
