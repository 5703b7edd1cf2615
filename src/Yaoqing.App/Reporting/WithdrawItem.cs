using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">The item.</param>
/// <param name="ExpectedVersion">Version that the page showed.</param>
/// <param name="Reason">撤稿原因.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record WithdrawItemRequest(int No, int ExpectedVersion, string? Reason, string? Key);

/// <summary>撤稿: from any state before adoption. The desks that hold it are told, with the reason that the unit must then give.</summary>
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
            var reason = TextInput.Lines(request.Reason, "撤稿原因", TextInput.LineLimit, required: false);
            if (!reason.Succeeded)
                return reason.Refusal;
            var submissions = await deed.Db.Submissions.Where(each => each.ItemId == item.Id).ToListAsync(ct);
            if (submissions.Count > 0 && reason.Value.Length == 0)
                return Refusal.Invalid("item.withdrawal-reason-required", "信息已经报到信息科，撤稿要写明原因。");
            foreach (var submission in submissions)
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
            deed.Db.Withdrawals.Add(new Withdrawal { Id = deed.New<Withdrawal>(), ItemId = item.Id, Reason = reason.Value, By = deed.By, At = deed.Now });
            return item.Withdraw();
        }, ct);
}
