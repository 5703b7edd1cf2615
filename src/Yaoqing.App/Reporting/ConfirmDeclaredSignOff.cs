using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

public sealed record ConfirmDeclaredSignOffRequest(int No, string? Key);

/// <summary>核对审签: an editor checked the sign-off that a mail or OA message declared; only then can the item be adopted (S9).</summary>
public sealed class ConfirmDeclaredSignOff(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, ConfirmDeclaredSignOffRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "signoff.confirmed", request.Key, async deed =>
        {
            var item = await deed.Db.VisibleItems(actor).SingleOrDefaultAsync(each => each.No == request.No, ct);
            if (item is null)
                return ItemAccess.NotFound;
            deed.About("item", item.Id.Value);
            if (!await deed.IsEditorOfAsync(item.Id, ct))
                return Refusal.NotAllowed("item.not-your-desk", "只有收到这篇信息的信息科编辑可以核对审签。");
            var confirmed = item.ConfirmDeclared(deed.By, deed.Now);
            return confirmed.Succeeded ? true : confirmed.Refusal;
        }, ct);
}
