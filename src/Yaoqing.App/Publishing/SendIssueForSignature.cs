using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

public sealed record SendIssueForSignatureRequest(int IssueNo, int ExpectedVersion, string? Key);

/// <summary>送签发.</summary>
public sealed class SendIssueForSignature(Work work)
{
    public Task<Result<IssueState>> RunAsync(Actor actor, SendIssueForSignatureRequest request, CancellationToken ct) =>
        work.DoAsync<IssueState>(actor, "issue.sent-for-signature", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var (issue, periodical) = found.Value;
            deed.Note("digest", issue.ContentDigest);
            var sent = issue.SendForSignature();
            if (sent.Succeeded)
                await deed.TellAsync(periodical.OfficeId.Value, $"请签发《{periodical.Name}》，{issue.Articles.Count}篇", $"/issues/{issue.No}", ct, Role.OfficeDirector);
            return sent;
        }, ct);
}
