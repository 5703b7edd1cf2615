using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Editing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>来稿: the queue with its first item beside it, and decisions on several at once.</summary>
public sealed class IndexModel(Desks desks, DeskPanes panes, DecideSubmission decide) : DeskPage(desks)
{
    private const int MostAtOnce = 50;
    private string typed = "";

    public PanesModel? Panes { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostBatchAsync(int[] pick, string? act, string? reason)
    {
        typed = reason ?? "";
        if (!await LoadAsync())
            return NotFound();
        if (act is not ("keep" or "return" or "reject"))
            return Refused(Refusal.Invalid("desk.batch-act", "请选择要对勾选的稿件做什么。"));
        if (pick.Length is 0 or > MostAtOnce)
            return Refused(Refusal.Invalid("desk.batch-none", $"请先勾选稿件，一次最多{MostAtOnce}篇。"));
        var action = act == "keep" ? SubmissionAction.Keep : act == "return" ? SubmissionAction.Return : SubmissionAction.Reject;
        var (done, refused, first) = (0, new List<string>(), (Refusal?)null);
        foreach (var no in pick.Distinct())
        {
            var decided = await decide.RunAsync(Actor, new DecideSubmissionRequest(Office.Id, no, action, reason, Key is null ? null : FormattableString.Invariant($"{Key}-{no}")), Aborted);
            if (decided.Succeeded)
                done++;
            else if (decided.Refusal.Code == "submission.reason-required")
                return Refused(decided.Refusal);
            else
            {
                first ??= decided.Refusal;
                refused.Add($"第{no}号：{decided.Refusal.Message}");
            }
        }
        // Nothing was done: that is a refusal, with what was typed, not a success with a remark.
        if (done == 0 && first is not null)
            return Refused(first with { Message = string.Join('；', refused.Take(3)), Kind = first.Kind == RefusalKind.NotFound ? RefusalKind.Invalid : first.Kind });
        return Done($"已{action.InWords()}{done}篇。{(refused.Count == 0 ? "" : "没有办成的：" + string.Join("；", refused.Take(3)) + (refused.Count > 3 ? $" 等{refused.Count}篇。" : ""))}", QueueAddress.From(Request.Query, panes.Now).List);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (!await FindDeskAsync())
            return false;
        Panes = await panes.LoadAsync(Actor, Office.Id, QueueAddress.From(Request.Query, panes.Now), null, typed, Aborted);
        return Panes is not null;
    }
}
