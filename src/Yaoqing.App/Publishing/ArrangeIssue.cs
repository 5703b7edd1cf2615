using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

public sealed record ArrangeIssueRequest(int IssueNo, int ExpectedVersion, IReadOnlyList<Guid> Order, string? Key);

/// <summary>编排: the order of the articles is an editorial act and stays in the trail.</summary>
public sealed class ArrangeIssue(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, ArrangeIssueRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "issue.arranged", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var arranged = found.Value.Issue.Arrange([.. request.Order.Select(id => new Id<Article>(id))]);
            deed.Note("order", string.Join(' ', request.Order.Select(id => id.ToString("N"))));
            deed.Db.Entry(found.Value.Issue).Property(issue => issue.Version).IsModified = true;
            return arranged;
        }, ct);
}
