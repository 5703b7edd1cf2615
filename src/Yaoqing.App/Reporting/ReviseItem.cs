using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

public sealed record ReviseItemRequest(int No, int ExpectedVersion, string? Key);

/// <summary>修改重报: a desk returned the item (退改), so the unit opens it again; the new signed version goes into the same submission.</summary>
public sealed class ReviseItem(Work work)
{
    public Task<Result<ItemState>> RunAsync(Actor actor, ReviseItemRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.revised", request.Key, async deed =>
        {
            var found = await deed.Db.ItemOfUnitAsync(actor, request.No, request.ExpectedVersion, ct, Role.Reporter);
            if (!found.Succeeded)
                return found.Refusal;
            var item = found.Value;
            deed.About("item", item.Id.Value);
            if (!await deed.Db.Submissions.AnyAsync(each => each.ItemId == item.Id && each.State == SubmissionState.Returned, ct))
                return Refusal.Conflict("item.not-returned", "这篇信息没有被退改，报送后的稿件不能自行修改。需要更正请联系信息科退改，或撤稿后另报。");
            return item.Revise();
        }, ct);
}
