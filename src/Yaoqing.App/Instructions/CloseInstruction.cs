using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

public sealed record CloseInstructionRequest(int No, string? Key);

/// <summary>批示办结（销号）: when every unit has reported back.</summary>
public sealed class CloseInstruction(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, CloseInstructionRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "instruction.closed", request.Key, async deed =>
        {
            var found = await deed.InstructionAsync(request.No, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var closed = found.Value.Close(deed.Now);
            return closed.Succeeded ? true : closed.Refusal;
        }, ct);
}
