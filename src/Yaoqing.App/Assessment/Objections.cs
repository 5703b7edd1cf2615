using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment;

/// <param name="Outcome">Null while it waits.</param>
public sealed record ObjectionLine(Guid Id, string Unit, DateOnly Month, string About, DateTimeOffset RaisedAt, ObjectionOutcome? Outcome, DateTimeOffset? DecidedAt);

/// <param name="Line">What the list shows.</param>
/// <param name="OfficeId">The desk.</param>
/// <param name="Office">Its name.</param>
/// <param name="Reason">The unit's reason.</param>
/// <param name="RaisedBy">Who objected.</param>
/// <param name="Answer">The desk's answer.</param>
/// <param name="DecidedBy">Who decided; empty while it waits.</param>
/// <param name="Credited">Units that the fact behind the line credits: taking it back takes it from all of them.</param>
/// <param name="MayDecide">Whether the reader may decide it.</param>
public sealed record ObjectionDetails(ObjectionLine Line, Guid OfficeId, string Office, string Reason, string RaisedBy, string Answer, string DecidedBy, IReadOnlyList<string> Credited, bool MayDecide);

/// <summary>异议: those of a desk for who decides, those of a unit for the unit. Nobody else sees them.</summary>
public sealed class Objections(YaoqingDb db)
{
    /// <summary>Waiting ones first, then the newest.</summary>
    public async Task<IReadOnlyList<ObjectionLine>> OfDeskAsync(Actor actor, Guid officeId, int most, CancellationToken ct)
    {
        var office = new Id<Office>(officeId);
        return await (
            from objection in Visible(actor)
            join unit in db.Units on objection.UnitId equals unit.Id
            where objection.OfficeId == office
            orderby objection.DecidedAt == null descending, objection.RaisedAt descending
            select new ObjectionLine(objection.Id.Value, unit.ShortName, objection.Month, objection.About, objection.RaisedAt, objection.Outcome, objection.DecidedAt)).Take(most).ToListAsync(ct);
    }

    public async Task<ObjectionDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var found = await Visible(actor).SingleOrDefaultAsync(each => each.Id == new Id<Objection>(id), ct);
        if (found is null)
            return null;
        var unit = await db.Units.AsNoTracking().Where(each => each.Id == found.UnitId).Select(each => each.ShortName).SingleAsync(ct);
        var office = await db.Offices.AsNoTracking().Where(each => each.Id == found.OfficeId).Select(each => each.ShortName).SingleAsync(ct);
        var names = await db.Accounts.AsNoTracking().Where(each => each.Id == found.RaisedById || each.Id == found.DecidedById).ToDictionaryAsync(each => each.Id, each => each.DisplayName, ct);
        return new ObjectionDetails(
            new ObjectionLine(found.Id.Value, unit, found.Month, found.About, found.RaisedAt, found.Outcome, found.DecidedAt), found.OfficeId.Value, office, found.Reason,
            names[found.RaisedById], found.Answer, found.DecidedById is { } by ? names[by] : "", await CreditedAsync(found.FactId, ct),
            found.Outcome is null && SchemeReaders.MayWrite(actor, found.OfficeId.Value));
    }

    private async Task<IReadOnlyList<string>> CreditedAsync(Id<Fact>? fact, CancellationToken ct)
    {
        if (fact is not { } id)
            return [];
        var units = (await db.Facts.AsNoTracking().Where(each => each.Id == id).Select(each => each.UnitIds).SingleAsync(ct)).Select(unit => new Id<Unit>(unit)).ToList();
        return await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).OrderBy(unit => unit.Order).Select(unit => unit.ShortName).ToListAsync(ct);
    }

    private IQueryable<Objection> Visible(Actor actor)
    {
        var (desks, units) = (actor.Desks.Select(desk => new Id<Office>(desk)).ToList(), actor.Units.Select(unit => new Id<Unit>(unit)).ToList());
        return db.Objections.AsNoTracking().Where(each => desks.Contains(each.OfficeId) || units.Contains(each.UnitId));
    }
}
