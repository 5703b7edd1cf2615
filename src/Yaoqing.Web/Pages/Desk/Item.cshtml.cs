using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>What an editor does to one submission without editing its text.</summary>
public sealed class ItemDeeds(ClaimSubmission claim, DecideSubmission decide, ItemChecks checks, DeskPublishing publishing)
{
    public ClaimSubmission Claim => claim;
    public DecideSubmission Decide => decide;
    public ItemChecks Checks => checks;
    public DeskPublishing Publishing => publishing;
}

/// <summary>What an editor checks or sets right about a submission: its level, its declared sign-off, its findings.</summary>
public sealed record ItemChecks(RaiseItem Raise, ConfirmDeclaredSignOff SignOff, ConfirmFinding Finding, TakeBackConfirmation TakeBack);

/// <summary>来稿 with one item chosen: every action is a form of its own and works without script.</summary>
public sealed class ItemModel(Desks desks, DeskPanes panes, ItemDeeds deeds) : DeskPage(desks)
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public PanesModel? Panes { get; private set; }

    private QueueAddress Address => QueueAddress.From(Request.Query, panes.Now);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync("") ? Page() : NotFound();

    public Task<IActionResult> OnPostClaimAsync() => ClaimAsync(release: false);

    public Task<IActionResult> OnPostReleaseAsync() => ClaimAsync(release: true);

    public Task<IActionResult> OnPostKeepAsync(string? reason) => DecideAsync(SubmissionAction.Keep, reason);

    public Task<IActionResult> OnPostReturnAsync(string? reason) => DecideAsync(SubmissionAction.Return, reason);

    public Task<IActionResult> OnPostRejectAsync(string? reason) => DecideAsync(SubmissionAction.Reject, reason);

    public Task<IActionResult> OnPostReinstateAsync(string? reason) => DecideAsync(SubmissionAction.Reinstate, reason);

    public async Task<IActionResult> OnPostRaiseAsync(bool emergency, bool major)
    {
        if (!await LoadAsync("") || Panes?.Selected is not { } item)
            return NotFound();
        var raised = await deeds.Checks.Raise.RunAsync(Actor, new RaiseItemRequest(No, emergency || item.Emergency, major || item.Major, Key), Aborted);
        return raised.Succeeded ? Done("已提级，单位主要领导签完才能采用。", Address.Item(No)) : Refused(raised.Refusal);
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (!await LoadAsync(""))
            return NotFound();
        var confirmed = await deeds.Checks.SignOff.RunAsync(Actor, new ConfirmDeclaredSignOffRequest(No, Key), Aborted);
        return confirmed.Succeeded ? Done("已核对审签，可以采用。", Address.Item(No)) : Refused(confirmed.Refusal);
    }

    /// <summary>确认无误: one finding, with the reason that was written beside it.</summary>
    public async Task<IActionResult> OnPostFindingAsync(string? confirm)
    {
        if (!await LoadAsync(""))
            return NotFound();
        var here = new ConfirmedHere(confirm ?? "", Items.TypedReasons.Of(Request).GetValueOrDefault(confirm ?? ""), Items.TypedReasons.ForDesk(Request, confirm ?? ""));
        var confirmed = await deeds.Checks.Finding.RunAsync(Actor, new ConfirmFindingRequest(Office.Id, No, here, Key), Aborted);
        return confirmed.Succeeded ? Done(here.ForDesk ? "已确认无误，并记入本科词语。" : "已确认无误，以后不再提示。", Address.Item(No)) : Refused(confirmed.Refusal);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await LoadAsync(""))
            return NotFound();
        var back = await deeds.Checks.TakeBack.RunAsync(Actor, new TakeBackConfirmationRequest(id, Key), Aborted);
        return back.Succeeded ? Done("已收回，这条意见重新提示。", Address.Item(No)) : Refused(back.Refusal);
    }

    public async Task<IActionResult> OnPostAdoptAsync(string? into, string? section)
    {
        if (!await LoadAsync(""))
            return NotFound();
        var next = Panes?.Next;
        var adopted = await deeds.Publishing.AdoptAsync(Actor, Office.Id, No, into, section, Key, Aborted);
        if (adopted.Succeeded)
            return Done($"已采用《{Panes?.Selected?.Title}》，排在所选一期的末尾。", next is { } below ? Address.Item(below) : Address.Item(No));
        await LoadAsync("");
        return Refused(adopted.Refusal);
    }

    private async Task<IActionResult> ClaimAsync(bool release)
    {
        if (!await LoadAsync(""))
            return NotFound();
        var claimed = await deeds.Claim.RunAsync(Actor, new ClaimSubmissionRequest(Office.Id, No, release, Key), Aborted);
        return claimed.Succeeded ? Done(release ? "已放回，其他编辑可以领取。" : "已领取，其他编辑会看到是您在编。", Address.Item(No)) : Refused(claimed.Refusal);
    }

    private async Task<IActionResult> DecideAsync(SubmissionAction action, string? reason)
    {
        if (!await LoadAsync(reason ?? ""))
            return NotFound();
        var decided = await deeds.Decide.RunAsync(Actor, new DecideSubmissionRequest(Office.Id, No, action, reason, Key), Aborted);
        if (decided.Succeeded)
            return Done($"已{action.InWords()}：{Panes?.Selected?.Title}", action != SubmissionAction.Reinstate && Panes?.Next is { } next ? Address.Item(next) : Address.Item(No));
        await LoadAsync(reason ?? "");
        return Refused(decided.Refusal);
    }

    private async Task<bool> LoadAsync(string reason)
    {
        if (!await FindDeskAsync())
            return false;
        Panes = await panes.LoadAsync(Actor, Office.Id, Address, No, reason, Aborted);
        if (Panes is not null)
            Panes = Panes with { Typed = Items.TypedReasons.Of(Request) };
        return Panes is not null;
    }
}
