using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Commissions;

/// <param name="No">The commission.</param>
/// <param name="UnitId">The unit that answers.</param>
/// <param name="Answer">A direct answer, or null to sign for receipt only; a reply as an item comes with the item.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record AnswerCommissionRequest(int No, Guid UnitId, string? Answer, string? Key);

/// <summary>签收 or 直接答复 a commission.</summary>
public sealed class AnswerCommission(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, AnswerCommissionRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, request.Answer is null ? "commission.received" : "commission.answered", request.Key, async deed =>
        {
            var unit = new Id<Unit>(request.UnitId);
            var commission = await deed.Db.Commissions.Include(each => each.Units).SingleOrDefaultAsync(each => each.No == request.No, ct);
            var asked = commission?.Units.FirstOrDefault(each => each.UnitId == unit);
            if (commission is null || asked is null || !actor.IsAny(request.UnitId, Role.Reporter, Role.DeputyHead, Role.Head))
                return Refusal.NotFound("commission.not-found", "没有找到这条约稿，或者没有约到您的单位。");
            deed.About("commission", commission.Id.Value);
            deed.Note("unit", request.UnitId);
            asked.Receive(deed.By, deed.Now);
            if (request.Answer is null)
                return true;
            if (commission.ClosedAt is not null)
                return Refusal.Conflict("commission.closed", "这条约稿已经办结，不能再答复。有新情况请另报信息。");
            if (asked.AnsweredAt is not null)
                return Refusal.Conflict("commission.already-answered", "已经答复过这条约稿；要补充请另报信息。");
            var answer = TextInput.Lines(request.Answer, "答复", TextInput.BodyLimit, required: true);
            if (!answer.Succeeded)
                return answer.Refusal;
            asked.Reply(answer.Value, null, deed.Now);
            await deed.TellAsync(commission.OfficeId.Value, $"约稿有答复：{commission.Title}", $"/commissions/{commission.No}", ct, Role.Editor, Role.ChiefEditor);
            await deed.RaiseAsync(new CommissionAnswered(commission, asked), ct);
            return true;
        }, ct);
}

/// <summary>A unit answered a commission, by an item or directly.</summary>
public sealed record CommissionAnswered(Commission Commission, CommissionUnit Asked);
