using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="IssueNo">The published issue.</param>
/// <param name="Withdrawal">收回 instead of 更正.</param>
/// <param name="Text">What was wrong and what is right.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record CorrectIssueRequest(int IssueNo, bool Withdrawal, string? Text, string? Key);

/// <summary>更正 or 收回 of a published issue: a record beside it; the issue itself is never changed.</summary>
public sealed class CorrectIssue(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, CorrectIssueRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, request.Withdrawal ? "issue.withdrawn" : "issue.corrected", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, null, ct, Role.ChiefEditor, Role.OfficeDirector);
            if (!found.Succeeded)
                return found.Refusal;
            if (found.Value.Issue.State != IssueState.Published)
                return Refusal.Conflict("issue.not-published", "这一期还没有印发，直接退回编排修改即可。");
            var text = TextInput.Lines(request.Text, "更正说明", TextInput.RemarkLimit, required: true);
            if (!text.Succeeded)
                return text.Refusal;
            deed.Db.IssueNotices.Add(new IssueNotice { Id = deed.New<IssueNotice>(), IssueId = found.Value.Issue.Id, Withdrawal = request.Withdrawal, Text = text.Value, By = deed.By, At = deed.Now });
            return request.Withdrawal;
        }, ct);
}
