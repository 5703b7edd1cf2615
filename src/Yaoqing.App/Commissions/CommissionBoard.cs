using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Commissions;

/// <param name="Missing">Units that have not answered; for a unit's own list, 1 or 0.</param>
public sealed record CommissionLine(int No, string Title, string Office, string OnBehalfOf, bool Urgent, CommissionKind Kind, DateTimeOffset IssuedAt, DateTimeOffset DueAt, DateTimeOffset? ClosedAt, int Asked, int Missing);

/// <param name="ItemNo">The item that replied, if any.</param>
public sealed record CommissionReply(Guid UnitId, string Unit, DateTimeOffset? ReceivedAt, DateTimeOffset? AnsweredAt, string? Answer, int? ItemNo);

/// <param name="Own">The reader's own units among those asked.</param>
/// <param name="MayClose">Whether the reader edits at the desk that asked.</param>
public sealed record CommissionPage(CommissionLine Line, string Demand, IReadOnlyList<CommissionReply> Replies, IReadOnlyList<CommissionReply> Own, bool MayClose);

public sealed record CommissionList(IReadOnlyList<CommissionLine> Lines, int Total);

/// <summary>约稿 as desk and units see it: the desk sees all replies, a unit only its own.</summary>
public sealed class CommissionBoard(YaoqingDb db)
{
    public const int PageSize = 30;

    public async Task<CommissionList> ListAsync(Actor actor, bool open, int page, CancellationToken ct)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var visible = Visible(actor).Where(each => open == (each.ClosedAt == null));
        var lines = await (
            from each in visible
            join office in db.Offices on each.OfficeId equals office.Id
            orderby each.ClosedAt == null ? each.DueAt : each.IssuedAt descending, each.No descending
            select new CommissionLine(each.No, each.Title, office.ShortName, each.OnBehalfOf, each.Urgent, each.Kind, each.IssuedAt, each.DueAt, each.ClosedAt,
                each.Units.Count(unit => units.Count == 0 || units.Contains(unit.UnitId)), each.Units.Count(unit => unit.AnsweredAt == null && (units.Count == 0 || units.Contains(unit.UnitId)))))
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new CommissionList(lines, await visible.CountAsync(ct));
    }

    public async Task<CommissionPage?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        var found = await (
            from each in Visible(actor)
            join office in db.Offices on each.OfficeId equals office.Id
            where each.No == no
            select new { each.Id, each.OfficeId, each.Demand, Line = new CommissionLine(each.No, each.Title, office.ShortName, each.OnBehalfOf, each.Urgent, each.Kind, each.IssuedAt, each.DueAt, each.ClosedAt, each.Units.Count, each.Units.Count(unit => unit.AnsweredAt == null)) }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var all = await (
            from part in db.CommissionUnits.AsNoTracking()
            join unit in db.Units on part.UnitId equals unit.Id
            where part.CommissionId == found.Id
            orderby unit.Order
            select new CommissionReply(part.UnitId.Value, unit.ShortName, part.ReceivedAt, part.AnsweredAt, part.Answer, part.ItemNo)).ToListAsync(ct);
        var edits = actor.IsAny(found.OfficeId.Value, Role.Editor, Role.ChiefEditor);
        return new CommissionPage(found.Line, found.Demand, actor.Desks.Contains(found.OfficeId.Value) ? all : [], all.FindAll(each => actor.Units.Contains(each.UnitId)), edits);
    }

    private IQueryable<Commission> Visible(Actor actor)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var desks = actor.Desks.Select(desk => new Id<Office>(desk)).ToList();
        return db.Commissions.AsNoTracking().Where(each => desks.Contains(each.OfficeId) || each.Units.Any(unit => units.Contains(unit.UnitId)));
    }
}
