using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Bulletins;

public sealed record DropBulletinRequest(int No, string? Key);

/// <summary>删除通报草稿. What is issued stays.</summary>
public sealed class DropBulletin(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, DropBulletinRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "bulletin.dropped", request.Key, async deed =>
        {
            var found = await deed.BulletinAsync(request.No, null, ct);
            if (!found.Succeeded)
                return found.Refusal;
            if (found.Value.IssuedAt is not null)
                return Refusal.Conflict("bulletin.issued", "已经印发的通报不能删除。数据有误请另发一期更正。");
            deed.Db.Bulletins.Remove(found.Value);
            return request.No;
        }, ct);
}
