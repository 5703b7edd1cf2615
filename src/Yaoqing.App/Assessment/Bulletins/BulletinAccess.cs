using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Bulletins;

/// <summary>Who sees a bulletin: its desk at any time; once it is issued, the county's leaders and the units that the desk judges in its year.</summary>
internal static class BulletinAccess
{
    internal static IQueryable<Bulletin> VisibleBulletins(this YaoqingDb db, Actor actor)
    {
        var desks = actor.Desks.Select(desk => new Id<Office>(desk)).ToList();
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var leader = actor.Is(Role.Leader);
        return db.Bulletins.AsNoTracking().Where(each => desks.Contains(each.OfficeId)
            || (each.IssuedAt != null && (leader || db.Memberships.Any(member => member.OfficeId == each.OfficeId && member.Year <= each.To.Year && units.Contains(member.UnitId)))));
    }

    /// <summary>A bulletin that the actor may change, or why not. The version is the one that the page showed.</summary>
    internal static async Task<Result<Bulletin>> BulletinAsync(this Deed deed, int no, int? version, CancellationToken ct)
    {
        var bulletin = await deed.Db.Bulletins.SingleOrDefaultAsync(each => each.No == no, ct);
        if (bulletin is null || !deed.Actor.Desks.Contains(bulletin.OfficeId.Value))
            return Refusal.NotFound("bulletin.not-found", "没有找到这份通报，或者它不是您的信息科的。");
        deed.About("bulletin", bulletin.Id.Value);
        if (!deed.Actor.IsAny(bulletin.OfficeId.Value, Role.ChiefEditor, Role.Assessor))
            return Refusal.NotAllowed("bulletin.not-yours", "通报由科长或考核人员起草和印发。");
        if (version is { } shown && shown != bulletin.Version)
            return Refusal.Conflict("conflict.stale", "通报刚被别人改过，您的操作没有执行。请刷新页面，看过最新内容后再操作。");
        return bulletin;
    }
}
