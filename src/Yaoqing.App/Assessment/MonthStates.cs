using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>Where a month stands.</summary>
public enum MonthState
{
    /// <summary>未施行办法: before the first scheme.</summary>
    BeforeScheme,
    /// <summary>已结账.</summary>
    Closed,
    /// <summary>待结账: over, and open.</summary>
    Open,
    /// <summary>进行中.</summary>
    Running,
    /// <summary>未到.</summary>
    Ahead,
}

/// <param name="Month">First day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="ClosedBy">By whom.</param>
/// <param name="Lines">Lines of the ledger posted in it.</param>
/// <param name="Corrections">Lines posted later that correct it.</param>
/// <param name="Objections">Objections that wait.</param>
/// <param name="Holds">Whether the table is still, line by line, the one that was closed; null for an open month.</param>
public sealed record MonthLine(DateOnly Month, MonthState State, DateTimeOffset? ClosedAt, string ClosedBy, int Lines, int Corrections, int Objections, bool? Holds);

/// <param name="Next">The month that is to be closed next, if it is over.</param>
public sealed record MonthsOfYear(IReadOnlyList<MonthLine> Months, DateOnly? Next, string? Problem);

/// <summary>各月结账情况: which months are frozen, and whether they are still as they were closed.</summary>
public sealed class MonthStates(YaoqingDb db, Scoreboard scoreboard, TimeProvider time)
{
    public async Task<MonthsOfYear> OfYearAsync(Actor actor, Guid officeId, int year, CancellationToken ct)
    {
        var office = new Id<Office>(officeId);
        if (!await SchemeReaders.MayReadAsync(db, actor, officeId, ct))
            return new MonthsOfYear([], null, "这个信息科不考核您的单位。");
        var scores = await scoreboard.OfYearAsync(officeId, year, ct);
        if (scores.Report is not { } report)
            return new MonthsOfYear([], null, scores.Problem);
        var closed = await (
            from period in db.ClosedPeriods.AsNoTracking()
            join account in db.Accounts on period.ClosedById equals account.Id
            where period.OfficeId == office
            select new { period.Month, period.ClosedAt, period.TableDigest, account.DisplayName }).ToListAsync(ct);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var waiting = await db.Objections.AsNoTracking().Where(each => each.OfficeId == office && each.DecidedAt == null && each.Month >= from && each.Month <= to).Select(each => each.Month).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().Select(unit => new { unit.ShortName, unit.Id }).ToListAsync(ct);
        var ids = units.GroupBy(unit => unit.ShortName).ToDictionary(group => group.Key, group => group.First().Id.Value);
        var entries = report.Units.SelectMany(unit => unit.Entries).ToList();
        var (next, current) = (await NextAsync(office, [.. closed.Select(each => each.Month)], ct), WorkCalendar.DayOf(time.GetUtcNow()));
        var lines = Enumerable.Range(1, 12).Select(number =>
        {
            var month = new Month(year * 12 + number - 1);
            var done = closed.FirstOrDefault(each => each.Month == month.First);
            return new MonthLine(month.First, StateOf(month, done is not null, next, Month.Of(current)), done?.ClosedAt, done?.DisplayName ?? "",
                entries.Count(entry => entry.Posted == month), entries.Count(entry => entry.CorrectionFor == month), waiting.Count(each => each == month.First),
                done is null ? null : LedgerDigest.OfMonth(report, month, ids) == done.TableDigest);
        });
        return new MonthsOfYear([.. lines], next < Month.Of(current) ? next.First : null, null);
    }

    private async Task<Month> NextAsync(Id<Office> office, IReadOnlyList<DateOnly> closed, CancellationToken ct) => closed.Count > 0
        ? Month.Of(closed.Max()).Plus(1)
        : Month.Of(await db.SchemeVersions.Where(each => each.OfficeId == office).MinAsync(each => each.EffectiveFrom, ct));

    private static MonthState StateOf(Month month, bool closed, Month next, Month current) => closed ? MonthState.Closed
        : month > current ? MonthState.Ahead
        : month == current ? MonthState.Running
        : month < next ? MonthState.BeforeScheme : MonthState.Open;
}
