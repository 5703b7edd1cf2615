using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Upward;

public sealed record RecordNotAdoptedRequest(int UpwardNo, string? Key);

/// <summary>登记上级未采用.</summary>
public sealed class RecordNotAdopted(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, RecordNotAdoptedRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "upward.not-adopted", request.Key, async deed =>
        {
            var upward = await deed.Db.UpwardSubmissions.SingleOrDefaultAsync(each => each.No == request.UpwardNo, ct);
            if (upward is null || !actor.IsAny(upward.FromId.Value, Role.Editor, Role.ChiefEditor))
                return Refusal.NotFound("upward.not-found", "没有找到这次上报，或者它不是您的信息科报的。");
            deed.About("upward", upward.Id.Value);
            upward.NotAdopted(deed.Now);
            return true;
        }, ct);
}
