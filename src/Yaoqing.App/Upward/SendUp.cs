using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Editing;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Upward;

/// <param name="OfficeId">The sending desk.</param>
/// <param name="ItemNo">A submission, by its item's number; null when an article is sent.</param>
/// <param name="ArticleId">A printed article; null when a submission is sent.</param>
/// <param name="ToOfficeId">The upper office.</param>
/// <param name="Title">标题 as sent; empty for the newest text.</param>
/// <param name="Body">正文 as sent; empty for the newest text.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record SendUpRequest(Guid OfficeId, int? ItemNo, Guid? ArticleId, Guid ToOfficeId, string? Title, string? Body, string? Key);

/// <summary>A desk sent something to an upper office (转报).</summary>
public sealed record SentUp(UpwardSubmission Upward, Office To);

/// <summary>上报 to the next level's desk. Where that desk does not run this system, its decision is entered by hand later.</summary>
public sealed class SendUp(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, SendUpRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "upward.sent", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.Editor, Role.ChiefEditor))
                return Refusal.NotAllowed("upward.not-your-desk", "只有本信息科的编辑可以上报。");
            var to = await deed.Db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Office>(request.ToOfficeId), ct);
            var sender = await deed.Db.Offices.AsNoTracking().SingleAsync(each => each.Id == new Id<Office>(request.OfficeId), ct);
            if (to is null || to.Line != sender.Line || to.Level <= sender.Level)
                return Refusal.Invalid("upward.no-such-office", "请选择本条线的上级办公室。");
            var content = request.ArticleId is { } article ? await OfArticleAsync(deed, sender, article, ct) : await OfSubmissionAsync(deed, sender, request.ItemNo ?? 0, ct);
            if (!content.Succeeded)
                return content.Refusal;
            var sent = content.Value;
            if (await deed.Db.UpwardSubmissions.AnyAsync(each => each.ToId == to.Id && ((sent.SubmissionId != null && each.SubmissionId == sent.SubmissionId) || (sent.ArticleId != null && each.ArticleId == sent.ArticleId)), ct))
                return Refusal.Conflict("upward.already-sent", $"已经报过{to.ShortName}，不需要重复上报。");
            var (title, body) = (TextInput.Title(string.IsNullOrWhiteSpace(request.Title) ? sent.Title : request.Title), TextInput.Body(string.IsNullOrWhiteSpace(request.Body) ? sent.Body : request.Body));
            if (!title.Succeeded)
                return title.Refusal;
            if (!body.Succeeded)
                return body.Refusal;
            var upward = new UpwardSubmission
            {
                Id = deed.New<UpwardSubmission>(), No = await deed.NextNumberAsync("upward", ct), FromId = sender.Id, ToId = to.Id, SubmissionId = sent.SubmissionId, ArticleId = sent.ArticleId,
                UnitIds = sent.UnitIds, ItemIds = sent.ItemIds, Title = title.Value, Body = body.Value, SentBy = deed.By, SentAt = deed.Now,
            };
            deed.About("upward", upward.Id.Value);
            deed.Note("to", to.Id.Value);
            deed.Note("digest", ItemVersion.DigestOf(upward.Title, upward.Body));
            deed.Db.UpwardSubmissions.Add(upward);
            foreach (var unit in upward.UnitIds)
                await deed.TellAsync(unit, $"已上报{to.ShortName}：{upward.Title}", "/items", ct, Role.Reporter);
            await deed.RaiseAsync(new SentUp(upward, to), ct);
            return upward.No;
        }, ct);

    private static async Task<Result<Content>> OfSubmissionAsync(Deed deed, Office sender, int itemNo, CancellationToken ct)
    {
        var found = await deed.SubmissionAsync(sender.Id.Value, itemNo, ct);
        if (!found.Succeeded)
            return found.Refusal;
        var submission = found.Value;
        var item = await deed.Db.Items.AsNoTracking().SingleAsync(each => each.Id == submission.ItemId, ct);
        if (!item.IsSignedOff)
            return Refusal.Conflict("signoff.pending", "这篇信息的审签还没有完成或核对，不能上报。");
        if (submission.State is SubmissionState.Returned or SubmissionState.Rejected or SubmissionState.Withdrawn)
            return Refusal.Conflict("submission.state", $"这篇稿件现在是“{submission.State.InWords()}”，不能上报。");
        var text = submission.Texts.Single(each => each.Number == submission.TextNumber);
        return new Content(submission.Id, null, [submission.UnitId.Value], [submission.ItemId.Value], text.Title, text.Body);
    }

    private static async Task<Result<Content>> OfArticleAsync(Deed deed, Office sender, Guid articleId, CancellationToken ct)
    {
        var article = await (
            from each in deed.Db.Articles.Include(each => each.Sources)
            join issue in deed.Db.Issues on each.IssueId equals issue.Id
            join periodical in deed.Db.Periodicals on issue.PeriodicalId equals periodical.Id
            where each.Id == new Id<Article>(articleId) && periodical.OfficeId == sender.Id && issue.State == IssueState.Published
            select each).SingleOrDefaultAsync(ct);
        if (article is null)
            return Refusal.NotFound("issue.no-article", "没有找到这一篇，或者它所在的一期还没有印发。");
        var sources = article.Sources.OrderBy(source => source.Order).ToList();
        return new Content(null, article.Id, [.. sources.Select(source => source.UnitId.Value).Distinct()], [.. sources.Select(source => source.ItemId.Value)], article.Title, article.Body);
    }

    private sealed record Content(Id<Submission>? SubmissionId, Id<Article>? ArticleId, IReadOnlyList<Guid> UnitIds, IReadOnlyList<Guid> ItemIds, string Title, string Body);
}
