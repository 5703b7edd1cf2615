using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

internal static class DeskInstructions
{
    internal static readonly Refusal NotFound = Refusal.NotFound("instruction.not-found", "没有找到这条批示，或者您不能查看它。");

    internal static async Task<Result<Instruction>> InstructionAsync(this Deed deed, int no, CancellationToken ct)
    {
        var instruction = await deed.Db.Instructions.Include(each => each.FollowUps).SingleOrDefaultAsync(each => each.No == no, ct);
        if (instruction is null || !deed.Actor.IsAny(instruction.OfficeId.Value, Role.Editor, Role.ChiefEditor))
            return NotFound;
        deed.About("instruction", instruction.Id.Value);
        return instruction;
    }
}
