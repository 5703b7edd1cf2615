using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">The item.</param>
/// <param name="Reasons">Fingerprint and written reason.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record OverrideFindingsRequest(int No, IReadOnlyDictionary<string, string> Reasons, string? Key);

/// <param name="Kept">Reasons that were kept.</param>
/// <param name="Gone">Reasons whose finding is not in the newest text any more; nothing was kept of them.</param>
public sealed record OverriddenFindings(int Kept, int Gone);

/// <summary>写明理由: the unit confirms findings of its newest text as right. A record of its own, so that a reason is never typed twice, whatever becomes of the sending.</summary>
public sealed class OverrideFindings(Work work, ItemReviewing reviewing)
{
    public Task<Result<OverriddenFindings>> RunAsync(Actor actor, OverrideFindingsRequest request, CancellationToken ct) =>
        work.DoAsync<OverriddenFindings>(actor, "item.findings-overridden", request.Key, async deed =>
        {
            var found = await deed.Db.ItemOfUnitAsync(actor, request.No, null, ct, Role.Reporter);
            if (!found.Succeeded)
                return found.Refusal;
            deed.About("item", found.Value.Id.Value);
            var gone = 0;
            foreach (var (fingerprint, reason) in request.Reasons)
            {
                var confirmed = await reviewing.ConfirmAsync(deed, found.Value, fingerprint, reason, ct);
                if (!confirmed.Succeeded && confirmed.Refusal.Code != ItemReviewing.NoSuchFinding)
                    return confirmed.Refusal;
                gone += confirmed.Succeeded ? 0 : 1;
            }
            deed.Note("text", found.Value.TextNumber);
            deed.Note("reasons", request.Reasons.Count - gone);
            return new OverriddenFindings(request.Reasons.Count - gone, gone);
        }, ct);
}
