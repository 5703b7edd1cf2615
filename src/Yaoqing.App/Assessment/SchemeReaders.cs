using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment;

/// <summary>Who may read a desk's scheme, and who writes it.</summary>
internal static class SchemeReaders
{
    internal static bool MayWrite(Actor actor, Guid officeId) => actor.IsAny(officeId, Role.ChiefEditor, Role.Assessor);

    /// <summary>The desk, the leaders, and every unit that is or was judged by it: whoever may see points may check them.</summary>
    internal static async Task<bool> MayReadAsync(YaoqingDb db, Actor actor, Guid officeId, CancellationToken ct)
    {
        if (actor.Desks.Contains(officeId) || actor.Is(Role.Leader))
            return true;
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        return units.Count > 0 && await db.Memberships.AnyAsync(each => each.OfficeId == new Id<Office>(officeId) && units.Contains(each.UnitId), ct);
    }
}
