using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="IssueNo">The issue.</param>
/// <param name="ExpectedVersion">Version that the page showed.</param>
/// <param name="ArticleId">The article, or null to add a text of the desk's own.</param>
/// <param name="Section">栏目.</param>
/// <param name="EditorNote">编者按.</param>
/// <param name="Title">标题.</param>
/// <param name="Body">正文.</param>
/// <param name="Attribution">供稿 line.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record EditArticleRequest(int IssueNo, int ExpectedVersion, Guid? ArticleId, string? Section, string? EditorNote, string? Title, string? Body, string? Attribution, string? Key);

/// <summary>编辑篇目: changes the printed text, or adds one that the desk wrote itself (no unit is credited).</summary>
public sealed class EditArticle(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, EditArticleRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "issue.article-edited", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var (title, body) = (TextInput.Title(request.Title), TextInput.Body(request.Body));
            var (section, note, attribution) = (TextInput.Line(request.Section, "栏目", 20), TextInput.Remark(request.EditorNote, "编者按"), TextInput.Line(request.Attribution, "供稿", 60));
            foreach (var field in (Result<string>[])[title, body, section, note, attribution])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            var issue = found.Value.Issue;
            var id = request.ArticleId is { } existing ? new Id<Article>(existing) : deed.New<Article>();
            if (request.ArticleId is null)
            {
                var added = issue.Add(id, section.Value, title.Value, body.Value, attribution.Value);
                if (!added.Succeeded)
                    return added.Refusal;
                deed.Db.Articles.Add(added.Value);
            }
            var edited = issue.EditArticle(id, section.Value, note.Value, title.Value, body.Value, attribution.Value);
            if (!edited.Succeeded)
                return edited.Refusal;
            deed.Note("article", id.Value);
            deed.Note("digest", ItemVersion.DigestOf(title.Value, body.Value));
            deed.Db.Entry(issue).Property(each => each.Version).IsModified = true;
            return id.Value;
        }, ct);
}
