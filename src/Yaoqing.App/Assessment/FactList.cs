using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment;

/// <param name="Unit">Short name; null for all.</param>
/// <param name="Year">Year of the events.</param>
/// <param name="Month">1–12; null for the whole year.</param>
/// <param name="Page">From 1.</param>
public sealed record FactQuery(string? Unit, int Year, int? Month, int Page);

/// <param name="Earned">What it earned, unit by unit, such as 云溪镇 5分; the words of the ledger are on the unit's own page.</param>
/// <param name="WhyNot">Why it earned nothing; empty when it did.</param>
/// <param name="Decided">Who decided it and why; empty for what the system posted.</param>
/// <param name="Revoked">Who took it back and why; empty while it stands.</param>
public sealed record FactLine(Guid Id, DateOnly Happened, DateOnly Recorded, string Kind, string About, int? ItemNo, IReadOnlyList<string> Units, IReadOnlyList<string> Earned, string WhyNot, string Decided, string Revoked);

public sealed record FactPage(IReadOnlyList<FactLine> Lines, int Total, int PageSize);

/// <summary>计分事项: what the points of a desk rest on, with what each earned. For the desk.</summary>
public sealed class FactList(YaoqingDb db, Scoreboard scoreboard)
{
    public const int PageSize = 50;

    public async Task<FactPage> OfDeskAsync(Actor actor, Guid officeId, FactQuery filter, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return new FactPage([], 0, PageSize);
        var (from, to) = filter.Month is { } month
            ? (new DateOnly(filter.Year, month, 1), new DateOnly(filter.Year, month, 1).AddMonths(1).AddDays(-1))
            : (new DateOnly(filter.Year, 1, 1), new DateOnly(filter.Year, 12, 31));
        var facts = db.Facts.AsNoTracking().Where(fact => fact.OfficeId == new Id<Office>(officeId) && fact.Revokes == null && fact.Happened >= from && fact.Happened <= to);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.Value, unit => unit.ShortName, ct);
        if (filter.Unit is { Length: > 0 } wanted)
        {
            var id = names.FirstOrDefault(each => each.Value == wanted).Key;
            facts = facts.Where(fact => fact.UnitIds.Contains(id));
        }
        var total = await facts.CountAsync(ct);
        var page = await facts.OrderByDescending(fact => fact.Happened).ThenByDescending(fact => fact.Recorded).ThenBy(fact => fact.Id)
            .Skip((Math.Max(1, filter.Page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = page.Select(fact => (Id<Fact>?)fact.Id).ToList();
        var revoked = await db.Facts.AsNoTracking().Where(fact => ids.Contains(fact.Revokes)).ToDictionaryAsync(fact => fact.Revokes ?? default, ct);
        var results = await ResultsAsync(officeId, filter.Year, ct);
        return new FactPage([.. page.Select(fact => Line(fact, names, revoked.GetValueOrDefault(fact.Id), results))], total, PageSize);
    }

    private async Task<(ILookup<string, string> Earned, IReadOnlyDictionary<string, string> WhyNot)> ResultsAsync(Guid officeId, int year, CancellationToken ct)
    {
        var report = (await scoreboard.OfYearAsync(officeId, year, ct)).Report;
        var entries = (report?.Units ?? []).SelectMany(unit => unit.Entries).SelectMany(entry => entry.Facts, (entry, fact) => (Fact: fact, Words: $"{entry.Unit} {entry.Points}分"));
        return (entries.ToLookup(each => each.Fact, each => each.Words), (report?.NotScored ?? []).ToDictionary(each => each.Fact, each => each.Why));
    }

    private static FactLine Line(Fact fact, Dictionary<Guid, string> names, Fact? revoking, (ILookup<string, string> Earned, IReadOnlyDictionary<string, string> WhyNot) results)
    {
        var data = FactData.Read(fact.Data);
        var taken = revoking is null ? null : FactData.Read(revoking.Data);
        var earned = results.Earned[fact.Id.ToString()].ToList();
        return new FactLine(
            fact.Id.Value, fact.Happened, Core.Time.WorkCalendar.DayOf(fact.Recorded), AssessmentWords.KindInWords(fact.Kind), data.About ?? "", data.ItemNo,
            [.. fact.UnitIds.Select(unit => names.GetValueOrDefault(unit, ""))], earned, earned.Count > 0 || taken is not null ? "" : results.WhyNot.GetValueOrDefault(fact.Id.ToString(), "不在考核期内。"),
            data.By is null ? "" : $"{data.By}：{data.Reason}", taken is null ? "" : $"{Core.Time.WorkCalendar.DayOf(revoking!.Recorded):M月d日}由{taken.By}撤回：{taken.Reason}");
    }
}
