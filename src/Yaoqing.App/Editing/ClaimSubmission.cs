using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <param name="OfficeId">The desk.</param>
/// <param name="ItemNo">The item.</param>
/// <param name="Release">Put back instead of taking.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record ClaimSubmissionRequest(Guid OfficeId, int ItemNo, bool Release, string? Key);

/// <summary>领取 or 放回: shows the others who is at it. Advisory: it locks nobody out, versions protect the text.</summary>
public sealed class ClaimSubmission(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, ClaimSubmissionRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, request.Release ? "submission.released" : "submission.claimed", request.Key, async deed =>
        {
            var found = await deed.SubmissionAsync(request.OfficeId, request.ItemNo, ct);
            if (!found.Succeeded)
                return found.Refusal;
            if (request.Release)
                found.Value.Release();
            else
                found.Value.Claim(deed.By, deed.Now);
            return !request.Release;
        }, ct);
}
