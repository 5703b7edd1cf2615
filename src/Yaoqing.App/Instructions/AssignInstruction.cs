using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

public sealed record AssignInstructionRequest(int No, Guid UnitId, DateTimeOffset DueAt, string? Key);

/// <summary>交办批示 to a unit, with the time by which it reports back. The unit then sees the instruction.</summary>
public sealed class AssignInstruction(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, AssignInstructionRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "instruction.assigned", request.Key, async deed =>
        {
            var found = await deed.InstructionAsync(request.No, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var unit = new Id<Unit>(request.UnitId);
            if (!await deed.Db.Units.AnyAsync(each => each.Id == unit && !each.Retired, ct))
                return Refusal.Invalid("instruction.unit", "请选择承办单位。");
            var assigned = found.Value.Assign(deed.New<FollowUp>(), unit, request.DueAt, deed.Now);
            if (!assigned.Succeeded)
                return assigned.Refusal;
            deed.Db.FollowUps.Add(assigned.Value);
            deed.Note("unit", request.UnitId);
            await deed.TellAsync(request.UnitId, $"批示交办，请按时反馈：{found.Value.OnTitle}", $"/instructions/{request.No}", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            return true;
        }, ct);
}
