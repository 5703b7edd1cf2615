using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>Who may know of an item: its unit, and the desks that received it. Everybody else gets the answer that it does not exist.</summary>
public static class ItemAccess
{
    public static readonly Refusal NotFound = Refusal.NotFound("item.not-found", "没有找到这篇信息，或者您不能查看它。请从列表重新打开。");

    public static IQueryable<Item> VisibleItems(this YaoqingDb db, Actor actor)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var desks = actor.Desks.Select(desk => new Id<Office>(desk)).ToList();
        return db.Items.Where(item => units.Contains(item.UnitId) || db.Submissions.Any(submission => submission.ItemId == item.Id && desks.Contains(submission.OfficeId)));
    }

    /// <summary>Loads an item with its texts and sign-offs for a change by its unit.</summary>
    internal static async Task<Result<Item>> ItemOfUnitAsync(this YaoqingDb db, Actor actor, int no, int? expectedVersion, CancellationToken ct, params Role[] roles)
    {
        var item = await db.VisibleItems(actor).Include(each => each.Versions).Include(each => each.SignOffs).SingleOrDefaultAsync(each => each.No == no, ct);
        if (item is null)
            return NotFound;
        if (!roles.Any(role => actor.Is(role, item.UnitId.Value)))
            return Refusal.NotAllowed("item.not-yours", $"这一步要由{string.Join("或", roles.Select(Roles.InWords))}操作，您可以查看但不能办理。");
        if (expectedVersion is { } version && version != item.Version)
            return Refusal.Conflict("conflict.stale", "这篇信息刚被改动过，您的操作没有执行。请刷新页面，看过最新内容后再操作。");
        return item;
    }
}
