using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <param name="OfficeId">The desk.</param>
/// <param name="ItemNo">The item.</param>
/// <param name="Action">留用, 退改, 不用 or 恢复.</param>
/// <param name="Reason">理由; required for 退改 and 不用.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DecideSubmissionRequest(Guid OfficeId, int ItemNo, SubmissionAction Action, string? Reason, string? Key);

/// <summary>A desk decided on a submission.</summary>
public sealed record SubmissionDecided(Submission Submission, DeskDecision Decision);

/// <summary>留用、退改、不用、恢复: each a record with who, when and why; the unit is told.</summary>
public sealed class DecideSubmission(Work work)
{
    public Task<Result<SubmissionState>> RunAsync(Actor actor, DecideSubmissionRequest request, CancellationToken ct) =>
        work.DoAsync<SubmissionState>(actor, TrailActionOf(request.Action), request.Key, async deed =>
        {
            var found = await deed.SubmissionAsync(request.OfficeId, request.ItemNo, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var reason = TextInput.Remark(request.Reason, "理由");
            if (!reason.Succeeded)
                return reason.Refusal;
            var submission = found.Value;
            var decided = submission.Decide(deed.New<DeskDecision>(), request.Action, reason.Value, deed.By, deed.Now);
            if (!decided.Succeeded)
                return decided.Refusal;
            deed.Db.DeskDecisions.Add(decided.Value);
            deed.Note("text", submission.TextNumber);
            if (request.Action is SubmissionAction.Return or SubmissionAction.Reject)
                await deed.TellAsync(submission.UnitId.Value, $"{request.Action.InWords()}：{submission.Title}", $"/items/{request.ItemNo}", ct, Role.Reporter);
            await deed.RaiseAsync(new SubmissionDecided(submission, decided.Value), ct);
            return submission.State;
        }, ct);

    private static string TrailActionOf(SubmissionAction action) => action switch
    {
        SubmissionAction.Keep => "submission.kept",
        SubmissionAction.Return => "submission.returned",
        SubmissionAction.Reject => "submission.rejected",
        SubmissionAction.Reinstate => "submission.reinstated",
        SubmissionAction.Edit or SubmissionAction.Resubmit or SubmissionAction.Adopt or SubmissionAction.Unadopt or SubmissionAction.Publish or SubmissionAction.Withdraw
            => throw new ArgumentOutOfRangeException(nameof(action), action, "Has a use case of its own."),
    };
}
