using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

public sealed record UnadoptArticleRequest(int IssueNo, int ExpectedVersion, Guid ArticleId, string? Key);

/// <summary>取消采用: takes an article out of an issue that is not out yet; its submissions go back to 留用 with their texts untouched.</summary>
public sealed class UnadoptArticle(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, UnadoptArticleRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "submission.unadopted", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var removed = found.Value.Issue.Remove(new Id<Article>(request.ArticleId));
            if (!removed.Succeeded)
                return removed.Refusal;
            deed.Note("article", request.ArticleId);
            var ids = removed.Value.Sources.Select(source => source.SubmissionId).ToList();
            foreach (var submission in await deed.Db.Submissions.Where(each => ids.Contains(each.Id)).ToListAsync(ct))
            {
                var undone = submission.Unadopt();
                if (!undone.Succeeded)
                    return undone.Refusal;
            }
            deed.Db.Articles.Remove(removed.Value);
            deed.Db.Entry(found.Value.Issue).Property(each => each.Version).IsModified = true;
            return ids.Count;
        }, ct);
}
