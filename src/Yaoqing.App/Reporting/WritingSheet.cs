using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.App.Time;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Reporting;

public sealed record WriterUnit(Guid Id, string Name);

public sealed record BoardChoice(Guid Id, string Name, bool PartyOnly);

/// <param name="Id">The event.</param>
/// <param name="No">Its number, as in <c>?event=NO</c>.</param>
/// <param name="Title">名称.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Date">The day.</param>
/// <param name="DueAt">From when a report is late.</param>
public sealed record EventChoice(Guid Id, int No, string Title, EventKind Kind, DateOnly Date, DateTimeOffset DueAt);

/// <summary>The commission that a new item would answer.</summary>
public sealed record AnsweredCommission(int No, string Title, string Demand, DateTimeOffset DueAt, bool Urgent, Line Line, CommissionTone Tone);

/// <summary>专题 or 问题约稿, which suggests the kind of the item.</summary>
public enum CommissionTone
{
    Theme,
    Problem,
}

/// <param name="Units">Units that the reader writes for.</param>
/// <param name="Boards">板块.</param>
/// <param name="Events">Events of these units that an item may answer to, the latest first.</param>
/// <param name="ReporterName">信息员 as on the last item, or the account's own person.</param>
/// <param name="ReporterPhone">联系电话, likewise.</param>
public sealed record WritingChoices(IReadOnlyList<WriterUnit> Units, IReadOnlyList<BoardChoice> Boards, IReadOnlyList<EventChoice> Events, string ReporterName, string ReporterPhone);

/// <summary>写信息: what the form offers and remembers.</summary>
public sealed class WritingSheet(YaoqingDb db, TimeProvider time)
{
    private const int EventsShown = 40;
    private const int EventDays = 60;

    public async Task<WritingChoices> FindAsync(Actor actor, CancellationToken ct)
    {
        var units = actor.Scopes(Role.Reporter).Select(unit => new Id<Unit>(unit)).ToList();
        var names = await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id) && !unit.Retired).OrderBy(unit => unit.Order).Select(unit => new WriterUnit(unit.Id.Value, unit.ShortName)).ToListAsync(ct);
        var boards = await db.Boards.AsNoTracking().Where(board => !board.Retired).OrderBy(board => board.Order).Select(board => new BoardChoice(board.Id.Value, board.Name, board.PartyOnly)).ToListAsync(ct);
        var (name, phone) = await ReporterAsync(actor, units, ct);
        return new WritingChoices(names, boards, await EventsAsync(units, ct), name, phone);
    }

    /// <summary>A commission to one of the reader's units; null when there is none under the number.</summary>
    public async Task<AnsweredCommission?> CommissionAsync(Actor actor, int no, CancellationToken ct)
    {
        var units = actor.Scopes(Role.Reporter).Select(unit => new Id<Unit>(unit)).ToList();
        return await (
            from commission in db.Commissions.AsNoTracking()
            join office in db.Offices on commission.OfficeId equals office.Id
            where commission.No == no && commission.Units.Any(part => units.Contains(part.UnitId))
            select new AnsweredCommission(commission.No, commission.Title, commission.Demand, commission.DueAt, commission.Urgent, office.Line,
                commission.Kind == Core.Commissions.CommissionKind.Problem ? CommissionTone.Problem : CommissionTone.Theme)).SingleOrDefaultAsync(ct);
    }

    private async Task<(string Name, string Phone)> ReporterAsync(Actor actor, List<Id<Unit>> units, CancellationToken ct)
    {
        var by = new Id<Account>(actor.AccountId);
        var last = await db.Items.AsNoTracking().Where(item => units.Contains(item.UnitId) && item.AuthorId == by).OrderByDescending(item => item.No).Select(item => new { item.ReporterName, item.ReporterPhone }).FirstOrDefaultAsync(ct);
        if (last is not null)
            return (last.ReporterName, last.ReporterPhone);
        var person = await db.People.AsNoTracking().Where(each => each.AccountId == by).Select(each => new { each.Name, each.Phone }).FirstOrDefaultAsync(ct);
        return (person?.Name ?? actor.Name, person?.Phone ?? "");
    }

    private async Task<IReadOnlyList<EventChoice>> EventsAsync(List<Id<Unit>> units, CancellationToken ct)
    {
        var since = WorkCalendar.DayOf(time.GetUtcNow()).AddDays(-EventDays);
        var own = units.Select(unit => unit.Value).ToList();
        var recent = await db.Events.AsNoTracking().Where(each => each.Date >= since).OrderByDescending(each => each.Date).ThenByDescending(each => each.No).Take(1_000).ToListAsync(ct);
        var calendar = await db.WorkCalendarAsync(ct);
        var settings = await db.Offices.AsNoTracking().Where(office => !office.IsExternal).ToDictionaryAsync(office => office.Id, office => office.Settings, ct);
        return [.. recent.Where(each => each.UnitIds.Any(own.Contains)).Take(EventsShown).Select(each => new EventChoice(each.Id.Value, each.No, each.Title, each.Kind, each.Date,
            each.DueAt(calendar, each.OfficeId is { } office && settings.TryGetValue(office, out var desk) ? desk : DeskSettings.Default)))];
    }
}
