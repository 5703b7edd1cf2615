using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Search;

/// <param name="Units">Units whose texts the reader may find, by id.</param>
/// <param name="Desks">Desks whose texts he may find, by id.</param>
public sealed record SearchScopeNames(IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, string> Desks);

/// <summary>检索范围: names for the filters and for the hits.</summary>
public sealed class SearchScope(YaoqingDb db)
{
    public async Task<SearchScopeNames> OfAsync(Actor actor, CancellationToken ct)
    {
        var own = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var all = actor.Desks.Count > 0;
        var units = await db.Units.AsNoTracking().Where(unit => all || own.Contains(unit.Id)).OrderBy(unit => unit.Order).Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(ct);
        var desks = await db.Offices.AsNoTracking().Where(office => !office.IsExternal).OrderBy(office => office.Line).Select(office => new { office.Id, office.ShortName }).ToListAsync(ct);
        return new SearchScopeNames(units.ToDictionary(unit => unit.Id.Value, unit => unit.ShortName), desks.ToDictionary(desk => desk.Id.Value, desk => desk.ShortName));
    }
}
