using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

public sealed record RaiseItemRequest(int No, bool Emergency, bool Major, string? Key);

/// <summary>提级审签: the desk found the item 突发 or 重大, so the unit's head must sign before it can be adopted (S9).</summary>
public sealed class RaiseItem(Work work)
{
    public Task<Result<ItemState>> RunAsync(Actor actor, RaiseItemRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.raised", request.Key, async deed =>
        {
            var item = await deed.Db.VisibleItems(actor).Include(each => each.Versions).SingleOrDefaultAsync(each => each.No == request.No, ct);
            if (item is null)
                return ItemAccess.NotFound;
            deed.About("item", item.Id.Value);
            if (!await deed.IsEditorOfAsync(item.Id, ct))
                return Refusal.NotAllowed("item.not-your-desk", "只有收到这篇信息的信息科编辑可以提级。");
            var raised = item.Raise(request.Emergency, request.Major, deed.Now);
            if (raised.Succeeded)
                await deed.TellSignersAsync(item, ct);
            return raised;
        }, ct);
}

/// <summary>Whether the actor edits at a desk that received an item.</summary>
internal static class DeskRights
{
    internal static async Task<bool> IsEditorOfAsync(this Deed deed, Id<Item> item, CancellationToken ct)
    {
        var desks = await deed.Db.Submissions.Where(each => each.ItemId == item).Select(each => each.OfficeId).ToListAsync(ct);
        return desks.Exists(desk => deed.Actor.IsAny(desk.Value, Role.Editor, Role.ChiefEditor));
    }
}
