using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="IssueNo">The issue.</param>
/// <param name="ExpectedVersion">Version that the page showed.</param>
/// <param name="ArticleIds">Two or more articles, in the order of their share.</param>
/// <param name="Title">标题 of the combined article.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record MergeArticlesRequest(int IssueNo, int ExpectedVersion, IReadOnlyList<Guid> ArticleIds, string? Title, string? Key);

/// <summary>合并成综合稿: one article out of several, every unit credited in order; the merged text is then edited like any other. What was merged is kept, see <see cref="SplitArticle"/>.</summary>
public sealed class MergeArticles(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, MergeArticlesRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "issue.merged", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var title = TextInput.Title(request.Title);
            if (!title.Succeeded)
                return title.Refusal;
            var issue = found.Value.Issue;
            var parts = request.ArticleIds.Distinct().Select(id => issue.Articles.SingleOrDefault(article => article.Id.Value == id)).OfType<Article>().ToList();
            if (parts.Count < 2)
                return Refusal.Invalid("issue.merge-needs-two", "合并综合稿至少要选两篇，请勾选后再合并。");
            var submissionIds = parts.SelectMany(part => part.Sources).Select(source => source.SubmissionId).ToList();
            var submissions = await deed.Db.Submissions.Where(each => submissionIds.Contains(each.Id)).ToListAsync(ct);
            var units = await deed.Db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, ct);
            var names = submissionIds.Select(id => units[submissions.Single(each => each.Id == id).UnitId]).Distinct();
            var body = string.Join('\n', parts.Select(part => part.Body));
            var former = parts.ConvertAll(part => part.AsPart());
            foreach (var part in parts)
            {
                issue.Remove(part.Id);
                deed.Db.ArticleSources.RemoveRange(part.Sources);
                deed.Db.Articles.Remove(part);
            }
            // The old credits must be gone before the new ones are stored: a submission is credited once.
            await deed.Db.SaveChangesAsync(ct);
            var merged = issue.Add(deed.New<Article>(), parts[0].Section, title.Value, body, string.Join('、', names) + "供稿");
            if (!merged.Succeeded)
                return merged.Refusal;
            merged.Value.MergeFrom(former);
            deed.Db.Articles.Add(merged.Value);
            deed.Db.Entry(issue).Property(each => each.Version).IsModified = true;
            foreach (var id in submissionIds)
                merged.Value.Credit(deed.New<ArticleSource>(), submissions.Single(each => each.Id == id));
            deed.Note("article", merged.Value.Id.Value);
            deed.Note("sources", submissionIds.Count);
            deed.Note("digest", ItemVersion.DigestOf(title.Value, body));
            return merged.Value.Id.Value;
        }, ct);
}
