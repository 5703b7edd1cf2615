using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="IssueNo">The issue.</param>
/// <param name="ExpectedVersion">Version that the page showed.</param>
/// <param name="ArticleId">The merged article.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record SplitArticleRequest(int IssueNo, int ExpectedVersion, Guid ArticleId, string? Key);

/// <summary>拆回: undoes a merge. The articles come back in its place as they stood before, with their own texts, notes and credits.</summary>
public sealed class SplitArticle(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, SplitArticleRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "issue.split", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var issue = found.Value.Issue;
            var order = issue.Articles.OrderBy(article => article.Order).Select(article => article.Id).ToList();
            var removed = issue.Remove(new Id<Article>(request.ArticleId));
            if (!removed.Succeeded)
                return removed.Refusal;
            if (removed.Value.MergedFrom is not { } parts)
                return Refusal.Conflict("issue.not-merged", "这一篇不是合并成的综合稿，没有可以拆回的篇目；不用它的话可以移出本期。");
            deed.Db.ArticleSources.RemoveRange(removed.Value.Sources);
            deed.Db.Articles.Remove(removed.Value);
            // As in merging: a submission is credited once, so the old credits go first.
            await deed.Db.SaveChangesAsync(ct);
            var back = await BringBackAsync(deed, issue, parts, ct);
            if (!back.Succeeded)
                return back.Refusal;
            var at = order.IndexOf(removed.Value.Id);
            order.RemoveAt(at);
            order.InsertRange(at, back.Value);
            var arranged = issue.Arrange(order);
            if (!arranged.Succeeded)
                return arranged.Refusal;
            deed.Db.Entry(issue).Property(each => each.Version).IsModified = true;
            deed.Note("article", request.ArticleId);
            deed.Note("parts", parts.Count);
            return parts.Count;
        }, ct);

    private static async Task<Result<List<Id<Article>>>> BringBackAsync(Deed deed, Issue issue, IReadOnlyList<ArticlePart> parts, CancellationToken ct)
    {
        var ids = parts.SelectMany(part => part.SubmissionIds).Select(id => new Id<Submission>(id)).ToList();
        var submissions = await deed.Db.Submissions.Where(each => ids.Contains(each.Id)).ToDictionaryAsync(each => each.Id.Value, ct);
        var back = new List<Id<Article>>();
        foreach (var part in parts)
        {
            var added = issue.Add(deed.New<Article>(), part);
            if (!added.Succeeded)
                return added.Refusal;
            deed.Db.Articles.Add(added.Value);
            foreach (var id in part.SubmissionIds)
                added.Value.Credit(deed.New<ArticleSource>(), submissions[id]);
            back.Add(added.Value.Id);
        }
        return back;
    }
}
