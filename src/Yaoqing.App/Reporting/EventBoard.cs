using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.App.Time;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>A unit that must report on an event, and when it did.</summary>
public sealed record EventUnit(string Unit, int? ItemNo, DateTimeOffset? ReceivedAt, bool Late);

public sealed record EventLine(int No, EventKind Kind, string Title, DateOnly Date, DateTimeOffset DueAt, IReadOnlyList<EventUnit> Units);

/// <summary>事项: who must report within the desk's days, who has, and who has not (S8).</summary>
public sealed class EventBoard(YaoqingDb db)
{
    private const int Most = 30;

    public async Task<IReadOnlyList<EventLine>> OfDeskAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return [];
        var office = await db.Offices.AsNoTracking().SingleAsync(each => each.Id == new Id<Office>(officeId), ct);
        var calendar = await db.WorkCalendarAsync(ct);
        var events = await db.Events.AsNoTracking().Where(each => each.OfficeId == office.Id).OrderByDescending(each => each.Date).Take(Most).ToListAsync(ct);
        var ids = events.Select(each => (Id<Event>?)each.Id).ToList();
        var reports = await (
            from submission in db.Submissions.AsNoTracking()
            join item in db.Items on submission.ItemId equals item.Id
            where submission.OfficeId == office.Id && ids.Contains(item.EventId)
            select new { item.EventId, item.No, submission.UnitId, submission.ReceivedAt, submission.Late }).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id.Value, unit => unit.ShortName, ct);
        return [.. events.Select(each => new EventLine(each.No, each.Kind, each.Title, each.Date, each.DueAt(calendar, office.Settings),
            [.. each.UnitIds.Select(unit =>
            {
                var report = reports.Where(row => row.EventId == each.Id && row.UnitId.Value == unit).OrderBy(row => row.ReceivedAt).FirstOrDefault();
                return new EventUnit(units.GetValueOrDefault(unit, ""), report?.No, report?.ReceivedAt, report?.Late ?? false);
            })]))];
    }
}
