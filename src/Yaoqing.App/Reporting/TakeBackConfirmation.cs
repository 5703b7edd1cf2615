using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="ConfirmationId">What is taken back.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record TakeBackConfirmationRequest(Guid ConfirmationId, string? Key);

/// <summary>收回确认无误: the finding is raised again from now on; the record stays with both names.</summary>
public sealed class TakeBackConfirmation(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, TakeBackConfirmationRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "rules.confirmation-withdrawn", request.Key, async deed =>
        {
            var id = new Id<DeskConfirmation>(request.ConfirmationId);
            var confirmation = await deed.Db.DeskConfirmations.SingleOrDefaultAsync(each => each.Id == id, ct);
            if (confirmation is null || !actor.IsAny(confirmation.OfficeId.Value, Role.Editor, Role.ChiefEditor))
                return Refusal.NotFound("review.confirmation-not-found", "没有找到这一条确认，或者它不是本信息科的。请刷新页面。");
            deed.About("confirmation", confirmation.Id.Value);
            deed.Note("rule", confirmation.Rule);
            return confirmation.Withdraw(deed.By, deed.Now);
        }, ct);
}
