using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Editing;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>What is read of an issue: its content and its pages.</summary>
public sealed class IssueReading(IssueViews views, IssuePages pages)
{
    public IssueViews Views => views;
    public IssuePages Pages => pages;
}

/// <summary>What is done to an issue's articles.</summary>
public sealed class IssueComposing(ArrangeIssue arrange, MergeArticles merge, SplitArticle split, UnadoptArticle takeOut, AdoptSubmission adopt)
{
    public ArrangeIssue Arrange => arrange;
    public MergeArticles Merge => merge;
    public SplitArticle Split => split;
    public UnadoptArticle TakeOut => takeOut;
    public AdoptSubmission Adopt => adopt;
}

/// <summary>What is done to an issue as a whole.</summary>
public sealed class IssueIssuing(SendIssueForSignature send, ReopenIssue reopen, SignIssue sign, PublishIssue publish, CorrectIssue correct)
{
    public SendIssueForSignature Send => send;
    public ReopenIssue Reopen => reopen;
    public SignIssue Sign => sign;
    public PublishIssue Publish => publish;
    public CorrectIssue Correct => correct;
}

/// <summary>一期: its articles in order beside the pages as they will print.</summary>
public sealed class IssueModel(IssueReading reading, IssueComposing composing, IssueIssuing issuing, DeskQueue queue, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    /// <summary>Version of the issue that the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IssueView? Issue { get; private set; }

    public IssuePreview Preview { get; private set; } = new([], "", []);

    /// <summary>留用 items that could be added.</summary>
    public IReadOnlyList<QueueRow> Kept { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool Edits => Issue is not null && Actor.IsAny(Issue.OfficeId, Role.Editor, Role.ChiefEditor);

    public bool Signs => Issue is not null && Actor.Is(Role.OfficeDirector, Issue.OfficeId);

    public bool Corrects => Issue is not null && Actor.IsAny(Issue.OfficeId, Role.ChiefEditor, Role.OfficeDirector);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    /// <summary>The whole order by drag (script), or one step up or down by a button.</summary>
    public async Task<IActionResult> OnPostOrderAsync(Guid[] order, string? move)
    {
        IReadOnlyList<Guid> wanted = move is null ? order : Moved([.. order], move);
        var script = Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        // A drag repeats under the same form, and each is a new order: there the version is the guard, and the key is the buttons'.
        var arranged = await composing.Arrange.RunAsync(Actor, new ArrangeIssueRequest(No, Version, wanted, script ? null : Key), Aborted);
        if (!script)
            return await AnswerAsync(arranged, "已重新排序。");
        if (!arranged.Succeeded)
            return Problematic(arranged.Refusal);
        await LoadAsync();
        return new JsonResult(new { version = Issue?.Version, stamp = Preview.Stamp });
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid[] pick, string? title) =>
        await AnswerAsync(await composing.Merge.RunAsync(Actor, new MergeArticlesRequest(No, Version, pick, title, Key), Aborted), "已合并成综合稿，各单位都记名；请编辑正文使之通顺。");

    public async Task<IActionResult> OnPostSplitAsync(Guid article) =>
        await AnswerAsync(await composing.Split.RunAsync(Actor, new SplitArticleRequest(No, Version, article, Key), Aborted), "已拆回，各篇恢复合并前的文字。");

    public async Task<IActionResult> OnPostTakeOutAsync(Guid article) =>
        await AnswerAsync(await composing.TakeOut.RunAsync(Actor, new UnadoptArticleRequest(No, Version, article, Key), Aborted), "已移出本期，稿件回到留用，编辑过的文字不变。");

    public async Task<IActionResult> OnPostAddAsync(int item, string? section)
    {
        if (!await LoadAsync() || Issue is null)
            return NotFound();
        return await AnswerAsync(await composing.Adopt.RunAsync(Actor, new AdoptSubmissionRequest(Issue.OfficeId, item, No, section, Key), Aborted), "已加入本期。");
    }

    public async Task<IActionResult> OnPostSendAsync() => await AnswerAsync(await issuing.Send.RunAsync(Actor, new SendIssueForSignatureRequest(No, Version, Key), Aborted), "已送主任签发。");

    public async Task<IActionResult> OnPostReopenAsync(string? reason)
    {
        if (!await LoadAsync())
            return NotFound();
        if (Signs && !Edits && string.IsNullOrWhiteSpace(reason))
            return Refused(Refusal.Invalid("issue.remark-required", "退回编排要写明意见，信息科才知道怎么改。"));
        return await AnswerAsync(await issuing.Reopen.RunAsync(Actor, new ReopenIssueRequest(No, Version, reason, Key), Aborted), "已退回编排，原来的签发不再有效。");
    }

    public async Task<IActionResult> OnPostSignAsync(string? digest) => await AnswerAsync(await issuing.Sign.RunAsync(Actor, new SignIssueRequest(No, digest ?? "", Key), Aborted), "已签发，信息科可以印发。");

    public async Task<IActionResult> OnPostPublishAsync()
    {
        var published = await issuing.Publish.RunAsync(Actor, new PublishIssueRequest(No, Version, Key), Aborted);
        return await AnswerAsync(published, published.Succeeded ? $"已印发，期号为{published.Value.Number.Year}年第{published.Value.Number.Number}期。{published.Value.Remark}" : "");
    }

    public async Task<IActionResult> OnPostCorrectAsync(string? text, bool withdrawal) =>
        await AnswerAsync(await issuing.Correct.RunAsync(Actor, new CorrectIssueRequest(No, withdrawal, text, Key), Aborted), withdrawal ? "已登记收回。" : "已登记更正。");

    private async Task<IActionResult> AnswerAsync<T>(Result<T> result, string said)
    {
        if (result.Succeeded)
            return Done(said, $"/issues/{No}");
        return await LoadAsync() ? Refused(result.Refusal) : Problematic(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Issue = await reading.Views.FindAsync(Actor, No, Aborted);
        if (Issue is null || !Actor.Desks.Contains(Issue.OfficeId))
            return false;
        Preview = await reading.Pages.PreviewAsync(Actor, No, Aborted) ?? Preview;
        if (Edits && Issue.Composing)
            Kept = (await queue.ListAsync(Actor, Issue.OfficeId, new QueueFilter(SubmissionState.Kept, null, false, false, false, Now, 1), Aborted)).Rows;
        return true;
    }

    private static List<Guid> Moved(List<Guid> order, string move)
    {
        var parts = move.Split(':', 2);
        if (parts.Length != 2 || !Guid.TryParse(parts[1], out var id) || order.IndexOf(id) is var at && at < 0)
            return order;
        var to = parts[0] == "up" ? at - 1 : at + 1;
        if (to >= 0 && to < order.Count)
            (order[at], order[to]) = (order[to], order[at]);
        return order;
    }
}
