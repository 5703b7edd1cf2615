using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

public sealed record RecallItemRequest(int No, int ExpectedVersion, string? Key);

/// <summary>撤回送签: the reporter takes the item back from the signers to go on writing.</summary>
public sealed class RecallItem(Work work)
{
    public Task<Result<ItemState>> RunAsync(Actor actor, RecallItemRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.recalled", request.Key, async deed =>
        {
            var found = await deed.Db.ItemOfUnitAsync(actor, request.No, request.ExpectedVersion, ct, Role.Reporter);
            if (!found.Succeeded)
                return found.Refusal;
            deed.About("item", found.Value.Id.Value);
            return found.Value.Recall();
        }, ct);
}
