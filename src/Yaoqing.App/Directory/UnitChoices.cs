using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

public sealed record UnitChoice(Guid Id, string ShortName, string Group);

public sealed record OfficeChoice(Guid Id, string ShortName, Level Level, IReadOnlyList<string> Periodicals);

/// <summary>What forms offer: the units that a desk judges this year, and the offices above it.</summary>
public sealed class UnitChoices(YaoqingDb db)
{
    public async Task<IReadOnlyList<UnitChoice>> OfDeskAsync(Guid officeId, int year, CancellationToken ct) => await (
        from membership in db.MembersIn(year)
        join unit in db.Units on membership.UnitId equals unit.Id
        where membership.OfficeId == new Id<Office>(officeId) && !unit.Retired
        orderby unit.Order
        select new UnitChoice(unit.Id.Value, unit.ShortName, membership.Group)).ToListAsync(ct);

    /// <summary>Offices above a desk on its own line, nearest first.</summary>
    public async Task<IReadOnlyList<OfficeChoice>> AboveAsync(Guid officeId, CancellationToken ct)
    {
        var own = await db.Offices.AsNoTracking().SingleAsync(office => office.Id == new Id<Office>(officeId), ct);
        var offices = await db.Offices.AsNoTracking().Where(office => office.Line == own.Line && office.IsExternal).ToListAsync(ct);
        return [.. offices.OrderBy(office => office.Level).Select(office => new OfficeChoice(office.Id.Value, office.ShortName, office.Level, office.PeriodicalNames))];
    }
}
