using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

public sealed record ReturnToReporterRequest(int No, string? Remark, string? Key);

/// <summary>审签退回: a signer sends the item back to the reporter, with his remark.</summary>
public sealed class ReturnToReporter(Work work)
{
    public Task<Result<ItemState>> RunAsync(Actor actor, ReturnToReporterRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.returned-by-signer", request.Key, async deed =>
        {
            var found = await SignOffRights.LoadAsync(deed, request.No, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var item = found.Value.Item;
            deed.About("item", item.Id.Value);
            var remark = TextInput.Remark(request.Remark, "退回意见");
            if (!remark.Succeeded)
                return remark.Refusal;
            var returned = item.ReturnToReporter(deed.New<SignOff>(), deed.By, actor.Name, remark.Value, deed.Now);
            if (!returned.Succeeded)
                return returned.Refusal;
            deed.Db.SignOffs.Add(returned.Value);
            deed.Note("text", item.TextNumber);
            await deed.TellAsync(item.UnitId.Value, $"审签退回修改：{item.Title}", $"/items/{item.No}", ct, Role.Reporter);
            return item.State;
        }, ct);
}
