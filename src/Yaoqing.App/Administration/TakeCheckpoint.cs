using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Administration;

/// <summary>存证: notes the end of the chain, to be printed or exported; a tail that is cut off later is found by it.</summary>
public sealed class TakeCheckpoint(Work work)
{
    public Task<Result<CheckpointLine>> RunAsync(Actor actor, string? key, CancellationToken ct) =>
        work.DoAsync<CheckpointLine>(actor, "trail.checkpoint", key, async deed =>
        {
            if (actor.AccountId != Guid.Empty && !actor.Is(Role.AuditAdministrator))
                return Refusal.NotAllowed("trail.auditor-only", "只有安全审计员可以存证。");
            var head = await deed.Db.TrailHeads.AsNoTracking().SingleOrDefaultAsync(ct);
            if (head is null)
                return Refusal.Conflict("trail.empty", "还没有留痕记录。");
            deed.About("trail", Guid.Empty);
            var point = new TrailCheckpoint(head.Seq, head.Hash, deed.Now);
            if (!await deed.Db.TrailCheckpoints.AnyAsync(each => each.Seq == head.Seq, ct))
                deed.Db.TrailCheckpoints.Add(point);
            return new CheckpointLine(point.Seq, point.Hash, point.At);
        }, ct);
}
