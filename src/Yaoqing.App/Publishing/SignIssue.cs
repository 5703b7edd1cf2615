using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="IssueNo">The issue.</param>
/// <param name="Digest">Digest of the content that the director read.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record SignIssueRequest(int IssueNo, string Digest, string? Key);

/// <summary>签发: binds the director to the digest of what he read.</summary>
public sealed class SignIssue(Work work)
{
    public Task<Result<IssueState>> RunAsync(Actor actor, SignIssueRequest request, CancellationToken ct) =>
        work.DoAsync<IssueState>(actor, "issue.signed", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, null, ct, Role.OfficeDirector);
            if (!found.Succeeded)
                return found.Refusal;
            var (issue, periodical) = found.Value;
            var signed = issue.Sign(request.Digest, deed.By, actor.Name, deed.Now);
            deed.Note("digest", request.Digest);
            if (signed.Succeeded)
                await deed.TellAsync(periodical.OfficeId.Value, $"已签发《{periodical.Name}》，可以印发", $"/issues/{issue.No}", ct, Role.Editor, Role.ChiefEditor);
            return signed;
        }, ct);
}
