using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

public sealed record WithdrawItemRequest(int No, int ExpectedVersion, string? Reason, string? Key);

/// <summary>撤稿: from any state before adoption; the desks that hold it are told.</summary>
public sealed class WithdrawItem(Work work)
{
    public Task<Result<ItemState>> RunAsync(Actor actor, WithdrawItemRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.withdrawn", request.Key, async deed =>
        {
            var found = await deed.Db.ItemOfUnitAsync(actor, request.No, request.ExpectedVersion, ct, Role.Reporter);
            if (!found.Succeeded)
                return found.Refusal;
            var item = found.Value;
            deed.About("item", item.Id.Value);
            foreach (var submission in await deed.Db.Submissions.Where(each => each.ItemId == item.Id).ToListAsync(ct))
            {
                if (submission.State is SubmissionState.Adopted or SubmissionState.Published)
                    return Refusal.Conflict("item.adopted", "这篇信息已被采用，不能撤稿。确需撤回请联系信息科。");
                if (submission.State is SubmissionState.Rejected)
                    continue;
                var withdrawn = submission.Withdraw();
                if (!withdrawn.Succeeded)
                    return withdrawn.Refusal;
                await deed.TellAsync(submission.OfficeId.Value, $"单位撤稿：{item.Title}", $"/desk/items/{item.No}", ct, Role.Editor, Role.ChiefEditor);
            }
            return item.Withdraw();
        }, ct);
}
