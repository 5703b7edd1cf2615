using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Reporting;
using Yaoqing.App.Search;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <param name="OfficeId">The desk.</param>
/// <param name="ItemNo">The item.</param>
/// <param name="BasedOn">Number of the text that the editor started from.</param>
/// <param name="Title">标题.</param>
/// <param name="Body">正文.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record EditSubmissionRequest(Guid OfficeId, int ItemNo, int BasedOn, string? Title, string? Body, string? Key)
{
    /// <summary>Findings of the text that the editor confirms as right; one that is not in it any more is passed over.</summary>
    public IReadOnlyList<ConfirmedHere> Confirmed { get; init; } = [];
}

/// <summary>编辑稿件: a new text, made on a numbered one; when another editor saved meanwhile, the save is refused and nothing is lost.</summary>
public sealed class EditSubmission(Work work, DeskReview review)
{
    public Task<Result<int>> RunAsync(Actor actor, EditSubmissionRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "submission.edited", request.Key, async deed =>
        {
            var found = await deed.SubmissionAsync(request.OfficeId, request.ItemNo, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var title = TextInput.Title(request.Title);
            if (!title.Succeeded)
                return title.Refusal;
            var body = TextInput.Body(request.Body);
            if (!body.Succeeded)
                return body.Refusal;
            var submission = found.Value;
            var edited = submission.Edit(deed.New<SubmissionText>(), request.BasedOn, title.Value, body.Value, ItemReviewing.CountChars(body.Value), deed.By, deed.Now);
            if (!edited.Succeeded)
                return edited.Refusal;
            deed.Db.SubmissionTexts.Add(edited.Value);
            var confirmed = await ConfirmAsync(deed, actor, request, submission, edited.Value, ct);
            if (!confirmed.Succeeded)
                return confirmed.Refusal;
            await SearchIndex.PutAsync(deed.Db, new SearchEntry(request.ItemNo, submission.Id.Value, submission.OfficeId.Value, submission.UnitId.Value, submission.ReceivedAt, title.Value, body.Value), ct);
            deed.Note("text", submission.TextNumber);
            deed.Note("digest", edited.Value.Digest);
            return submission.TextNumber;
        }, ct);

    private async Task<Result<int>> ConfirmAsync(Deed deed, Actor actor, EditSubmissionRequest request, Submission submission, SubmissionText text, CancellationToken ct)
    {
        if (request.Confirmed.Count == 0)
            return 0;
        var report = await review.ReviewAsync(actor, request.OfficeId, request.ItemNo, text.Title, text.Body, ct);
        var kept = 0;
        foreach (var here in request.Confirmed)
        {
            if (report?.Findings.FirstOrDefault(each => each.Fingerprint == here.Fingerprint) is not { } finding)
                continue;
            var added = await DeskConfirming.AddAsync(deed, submission, finding, here, ct);
            if (!added.Succeeded)
                return added.Refusal;
            kept++;
        }
        deed.Note("confirmed", kept);
        return kept;
    }
}
