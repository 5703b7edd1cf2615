using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">The item.</param>
/// <param name="ExpectedVersion">Version that the page showed.</param>
/// <param name="Overrides">Findings that the reporter confirms as right: fingerprint and written reason.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record SendForSignOffRequest(int No, int ExpectedVersion, IReadOnlyDictionary<string, string> Overrides, string? Key);

/// <summary>送审签: reviews the newest text for every line it goes to, and hands it to the first signer of the chain. Errors block unless overridden with a reason.</summary>
public sealed class SendForSignOff(Work work, ItemReviewing reviewing)
{
    private const string OpenErrors = "review.open-errors";

    public async Task<Result<ItemState>> RunAsync(Actor actor, SendForSignOffRequest request, CancellationToken ct)
    {
        var sent = await SendAsync(actor, request, ct);
        if (sent.Refusal?.Code == OpenErrors)
            await KeepReviewAsync(actor, request, ct);
        return sent;
    }

    private Task<Result<ItemState>> SendAsync(Actor actor, SendForSignOffRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.sent-for-sign-off", request.Key, async deed =>
        {
            var found = await deed.Db.ItemOfUnitAsync(actor, request.No, request.ExpectedVersion, ct, Role.Reporter);
            if (!found.Succeeded)
                return found.Refusal;
            var item = found.Value;
            deed.About("item", item.Id.Value);
            var chains = await deed.Db.SignOffChains.AsNoTracking().ToListAsync(ct);
            var sent = item.Send(SignOffChain.For(chains, item.Lines, item.Kind.ToString(), item.Emergency, item.Major), deed.Now);
            if (!sent.Succeeded)
                return sent;
            foreach (var (fingerprint, reason) in request.Overrides)
            {
                var confirmed = await reviewing.ConfirmAsync(deed, item, fingerprint, reason, ct);
                if (!confirmed.Succeeded)
                    return confirmed.Refusal;
            }
            var reviews = await reviewing.ReviewAsync(deed, item, ct);
            var open = reviews.SelectMany(review => review.OpenErrors).DistinctBy(finding => finding.Fingerprint).ToList();
            if (open.Count > 0)
                return Refusal.Invalid(OpenErrors, $"审稿发现{open.Count}处错误：{string.Join("；", open.Take(3).Select(finding => finding.Message.TrimEnd('。')))}。请修改，或逐条写明确认无误的理由后再送审签。");
            deed.Note("text", item.TextNumber);
            deed.Note("digest", item.Versions.Single(version => version.Number == item.TextNumber).Digest);
            deed.Note("errors", reviews.Sum(review => review.Row.Errors));
            deed.Note("warnings", reviews.Sum(review => review.Row.Warnings));
            await deed.TellSignersAsync(item, ct);
            return item.State;
        }, ct);

    /// <summary>A refused sending leaves nothing behind; without its review, errors that were mended would never count and every rule would look wrong.</summary>
    private Task<Result<bool>> KeepReviewAsync(Actor actor, SendForSignOffRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "item.reviewed", null, async deed =>
        {
            var found = await deed.Db.ItemOfUnitAsync(actor, request.No, request.ExpectedVersion, ct, Role.Reporter);
            if (!found.Succeeded)
                return found.Refusal;
            deed.About("item", found.Value.Id.Value);
            var reviews = await reviewing.ReviewAsync(deed, found.Value, ct);
            deed.Note("text", found.Value.TextNumber);
            deed.Note("errors", reviews.Sum(review => review.Row.Errors));
            return true;
        }, ct);
}

internal static class SignerNotices
{
    /// <summary>Tells whoever's turn it is.</summary>
    internal static async Task TellSignersAsync(this Deed deed, Item item, CancellationToken ct)
    {
        if (item.CurrentStep is not { } step)
            return;
        var (role, verb) = (step.Post == PostKind.Head ? Role.Head : Role.DeputyHead, step.Act == SignOffAct.Agree ? "同意报送" : "审签");
        await deed.TellAsync(item.UnitId.Value, $"请您{verb}：{item.Title}", $"/signoffs/{item.No}", ct, role);
    }
}
