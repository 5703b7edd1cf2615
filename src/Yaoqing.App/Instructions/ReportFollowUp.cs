using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

public sealed record ReportFollowUpRequest(int No, Guid UnitId, string? Text, string? Key);

/// <summary>A unit reported back on an instruction.</summary>
public sealed record FollowUpReported(Instruction Instruction, FollowUp FollowUp);

/// <summary>反馈落实情况. Late ones are accepted and marked.</summary>
public sealed class ReportFollowUp(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, ReportFollowUpRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "instruction.followed-up", request.Key, async deed =>
        {
            var instruction = await deed.Db.Instructions.Include(each => each.FollowUps).SingleOrDefaultAsync(each => each.No == request.No, ct);
            var followUp = instruction?.FollowUps.FirstOrDefault(each => each.UnitId == new Id<Unit>(request.UnitId));
            if (instruction is null || followUp is null || !actor.IsAny(request.UnitId, Role.Reporter, Role.DeputyHead, Role.Head))
                return DeskInstructions.NotFound;
            deed.About("instruction", instruction.Id.Value);
            deed.Note("unit", request.UnitId);
            var text = TextInput.Lines(request.Text, "落实情况", TextInput.BodyLimit, required: true);
            if (!text.Succeeded)
                return text.Refusal;
            var reported = followUp.Report(text.Value, deed.Now);
            if (!reported.Succeeded)
                return reported.Refusal;
            await deed.TellAsync(instruction.OfficeId.Value, $"批示有反馈{(followUp.Late ? "（逾期）" : "")}：{instruction.OnTitle}", $"/instructions/{instruction.No}", ct, Role.Editor, Role.ChiefEditor);
            await deed.RaiseAsync(new FollowUpReported(instruction, followUp), ct);
            return followUp.Late;
        }, ct);
}
