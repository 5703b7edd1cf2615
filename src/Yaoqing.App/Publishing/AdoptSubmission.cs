using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Editing;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="OfficeId">The desk.</param>
/// <param name="ItemNo">The item.</param>
/// <param name="IssueNo">The open issue.</param>
/// <param name="Section">栏目; may be empty.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record AdoptSubmissionRequest(Guid OfficeId, int ItemNo, int IssueNo, string? Section, string? Key);

/// <summary>采用: puts a submission as an article into an open issue. Without a confirmed sign-off it cannot be adopted (S9).</summary>
public sealed class AdoptSubmission(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, AdoptSubmissionRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "submission.adopted", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, null, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var (issue, periodical) = found.Value;
            if (periodical.OfficeId.Value != request.OfficeId)
                return DeskIssues.NotFound;
            var loaded = await deed.SubmissionAsync(request.OfficeId, request.ItemNo, ct);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            var submission = loaded.Value;
            var item = await deed.Db.Items.Include(each => each.SignOffs).SingleAsync(each => each.Id == submission.ItemId, ct);
            if (!item.IsSignedOff)
                return item.Declared is not null
                    ? Refusal.Conflict("signoff.unconfirmed", "这篇信息的审签是来件申报的，请先核对审签人和凭据，再采用。")
                    : Refusal.Conflict("signoff.pending", "这篇信息正在由单位重新审签，签完才能采用。");
            var adopted = submission.Adopt();
            if (!adopted.Succeeded)
                return adopted.Refusal;
            var text = submission.Texts.Single(each => each.Number == submission.TextNumber);
            var unit = await deed.Db.Units.AsNoTracking().SingleAsync(each => each.Id == submission.UnitId, ct);
            var attribution = periodical.Masthead.PrintsReporter ? $"{unit.ShortName}供稿　{item.ReporterName}" : $"{unit.ShortName}供稿";
            var section = TextInput.Line(request.Section, "栏目", 40);
            if (!section.Succeeded)
                return section.Refusal;
            var added = issue.Add(deed.New<Article>(), section.Value, text.Title, text.Body, attribution);
            if (!added.Succeeded)
                return added.Refusal;
            added.Value.Credit(deed.New<ArticleSource>(), submission);
            deed.Db.Articles.Add(added.Value);
            // The issue itself counts as changed: who sends it for signature at the same moment must not miss the new article.
            deed.Db.Entry(issue).Property(each => each.Version).IsModified = true;
            deed.Note("issue", issue.Id.Value);
            deed.Note("article", added.Value.Id.Value);
            deed.Note("digest", text.Digest);
            await deed.TellAsync(submission.UnitId.Value, $"拟采用：{submission.Title}", $"/items/{item.No}", ct, Role.Reporter);
            return added.Value.Id.Value;
        }, ct);
}
