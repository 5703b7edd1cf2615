using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Editing;
using Yaoqing.App.Instructions;
using Yaoqing.App.Publishing;
using Yaoqing.App.Upward;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Administration.Story;

/// <summary>The desk's side: decide, edit, compose, merge, publish, send up, record what comes back.</summary>
internal sealed class StoryDesk(StoryStage stage, Guid office, Actor editor, Actor director)
{
    internal async Task DecideAsync(int no, SubmissionAction action, string reason)
    {
        await stage.DoAsync<DecideSubmission, SubmissionState>($"{no}号{action.InWords()}", decide => decide.RunAsync(editor, new DecideSubmissionRequest(office, no, action, reason, null), default));
        stage.Say($"{no}号{action.InWords()}{(reason.Length > 0 ? "：" + reason : "")}");
    }

    internal async Task EditAsync(int no, Func<string, string> change)
    {
        var text = await TextAsync(no);
        var body = change(text.Body);
        var number = await stage.DoAsync<EditSubmission, int>($"编辑{no}号", edit => edit.RunAsync(editor, new EditSubmissionRequest(office, no, text.Number, text.Title, body, null), default));
        var redline = Redline.Compare(text.Body, body);
        stage.Say($"{no}号编辑成第{number}稿，删{redline.Where(piece => piece.Kind == PieceKind.Removed).Sum(piece => piece.Text.Length)}字、增{redline.Where(piece => piece.Kind == PieceKind.Added).Sum(piece => piece.Text.Length)}字，原稿保留");
    }

    internal async Task<int> OpenIssueAsync(string periodical)
    {
        var id = await stage.LookAsync(db => db.Periodicals.Where(each => each.Name == periodical).Select(each => each.Id.Value).SingleAsync());
        return await stage.DoAsync<OpenIssue, int>("新建一期", open => open.RunAsync(editor, new OpenIssueRequest(id, Series.Regular, null), default));
    }

    internal Task<Guid> AdoptAsync(int no, int issue, string section) =>
        stage.DoAsync<AdoptSubmission, Guid>($"采用{no}号", adopt => adopt.RunAsync(editor, new AdoptSubmissionRequest(office, no, issue, section, null), default));

    internal Task<Guid> MergeAsync(int issue, IReadOnlyList<Guid> articles, string title) =>
        stage.DoAsync<MergeArticles, Guid>("合并成综合稿", async merge => await merge.RunAsync(editor, new MergeArticlesRequest(issue, await VersionAsync(issue), articles, title, null), default));

    internal async Task<PublishedIssue> PublishAsync(int issue)
    {
        await stage.DoAsync<SendIssueForSignature, IssueState>("送签发", async send => await send.RunAsync(editor, new SendIssueForSignatureRequest(issue, await VersionAsync(issue), null), default));
        var digest = (await stage.LookAsync(db => db.Issues.AsNoTracking().Include(each => each.Articles).SingleAsync(each => each.No == issue))).ContentDigest;
        await stage.DoAsync<SignIssue, IssueState>("签发", sign => sign.RunAsync(director, new SignIssueRequest(issue, digest, null), default));
        stage.Say($"{director.Name}签发，签的是清样摘要 {digest[..16]}…");
        return await stage.DoAsync<PublishIssue, PublishedIssue>("印发", async publish => await publish.RunAsync(editor, new PublishIssueRequest(issue, await VersionAsync(issue), null), default));
    }

    internal async Task<int> SendUpAsync(int? itemNo, Guid? article, string to)
    {
        var upper = await stage.OfficeAsync(to);
        return await stage.DoAsync<SendUp, int>($"上报{to}", send => send.RunAsync(editor, new SendUpRequest(office, itemNo, article, upper, null, null, null), default));
    }

    internal async Task RecordAdoptionAsync(int upward, string by, string periodical, string label, DateOnly day)
    {
        var upper = await stage.OfficeAsync(by);
        await stage.DoAsync<RecordAdoption, Guid>("登记上级采用", record => record.RunAsync(editor, new RecordAdoptionRequest(upward, upper, periodical, label, Placement.Single, day, null, null), default));
    }

    internal Task<int> RecordInstructionAsync(Guid article, string leader, string post, string text, DateOnly day) =>
        stage.DoAsync<RecordInstruction, int>("登记批示", record => record.RunAsync(editor, new RecordInstructionRequest(office, article, null, leader, post, Level.City, true, text, day, null), default));

    internal Task<bool> AssignAsync(int instruction, Guid unit, DateTimeOffset due) =>
        stage.DoAsync<AssignInstruction, bool>("交办批示", assign => assign.RunAsync(editor, new AssignInstructionRequest(instruction, unit, due, null), default));

    internal Task<bool> CloseAsync(int instruction) => stage.DoAsync<CloseInstruction, bool>("批示办结", close => close.RunAsync(editor, new CloseInstructionRequest(instruction, null), default));

    internal Task<SubmissionState> StateAsync(int no) => stage.LookAsync(db => (
        from submission in db.Submissions
        join item in db.Items on submission.ItemId equals item.Id
        where item.No == no && submission.OfficeId == new Core.Shared.Id<Office>(office)
        select submission.State).SingleAsync());

    private Task<SubmissionText> TextAsync(int no) => stage.LookAsync(db => (
        from text in db.SubmissionTexts
        join submission in db.Submissions on text.SubmissionId equals submission.Id
        join item in db.Items on submission.ItemId equals item.Id
        where item.No == no && submission.OfficeId == new Core.Shared.Id<Office>(office) && text.Number == submission.TextNumber
        select text).SingleAsync());

    private Task<int> VersionAsync(int issue) => stage.LookAsync(db => db.Issues.Where(each => each.No == issue).Select(each => each.Version).SingleAsync());
}
