using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Commissions;

public sealed record CloseCommissionRequest(int No, string? Key);

/// <summary>A commission was closed: who has not answered has missed it.</summary>
public sealed record CommissionClosed(Commission Commission);

/// <summary>办结约稿.</summary>
public sealed class CloseCommission(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, CloseCommissionRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "commission.closed", request.Key, async deed =>
        {
            var commission = await deed.Db.Commissions.Include(each => each.Units).SingleOrDefaultAsync(each => each.No == request.No, ct);
            if (commission is null || !actor.IsAny(commission.OfficeId.Value, Role.Editor, Role.ChiefEditor))
                return Refusal.NotFound("commission.not-found", "没有找到这条约稿，或者它不属于您的信息科。");
            deed.About("commission", commission.Id.Value);
            if (deed.Now < commission.DueAt && commission.Units.Any(unit => unit.AnsweredAt is null))
                return Refusal.Conflict("commission.not-due", "还没到截止时间，也还有单位没有答复，暂不能办结。");
            var closed = commission.Close(deed.Now);
            if (!closed.Succeeded)
                return closed.Refusal;
            await deed.RaiseAsync(new CommissionClosed(commission), ct);
            return commission.Units.Count(unit => unit.AnsweredAt is null);
        }, ct);
}
