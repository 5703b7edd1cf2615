using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

public sealed record ReopenIssueRequest(int IssueNo, int ExpectedVersion, string? Reason, string? Key);

/// <summary>退回编排: by the desk or, with his remark, by the director; a signature already given no longer counts.</summary>
public sealed class ReopenIssue(Work work)
{
    public Task<Result<IssueState>> RunAsync(Actor actor, ReopenIssueRequest request, CancellationToken ct) =>
        work.DoAsync<IssueState>(actor, "issue.reopened", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor, Role.OfficeDirector);
            if (!found.Succeeded)
                return found.Refusal;
            var reason = TextInput.Remark(request.Reason, "意见");
            if (!reason.Succeeded)
                return reason.Refusal;
            var (issue, periodical) = found.Value;
            var reopened = issue.Reopen();
            if (reopened.Succeeded)
                await deed.TellAsync(periodical.OfficeId.Value, $"《{periodical.Name}》退回编排{(reason.Value.Length > 0 ? "：" + reason.Value : "")}", $"/issues/{issue.No}", ct, Role.Editor, Role.ChiefEditor);
            return reopened;
        }, ct);
}
