using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;
using RedlinePiece = Yaoqing.Web.Look.RedlinePiece;

namespace Yaoqing.Web.Pages.Items;

/// <summary>改稿: goes on writing a draft; what was refused keeps every typed word.</summary>
public sealed class EditModel(WritingSheet sheet, ReviewText review, DraftSheet drafts, ItemSaving saving, TimeProvider time) : ItemFormPage(sheet, review, time)
{
    internal const string RefusedNote = "Refused";

    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public int Version { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    public IReadOnlyList<ReturnedNote> Returned { get; private set; } = [];

    /// <summary>Why the last attempt to send was refused, although the text was saved.</summary>
    public string? Note { get; private set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public OtherDraft? Other { get; private set; }

    public override string AutosaveAddress => $"/items/{No}/autosave";

    public override string DraftKey => $"item-{No}-{Actor.AccountId:N}";

    public async Task<IActionResult> OnGetAsync()
    {
        var draft = await drafts.FindAsync(Actor, No, Aborted);
        if (draft is null)
            return Problematic(ItemAccess.NotFound);
        if (draft.State != ItemState.Draft)
            return Redirect($"/items/{No}");
        Input = ItemInput.Of(draft.Form);
        Note = TempData[RefusedNote] as string;
        Take(draft);
        SavedAt = draft.SavedAt;
        await OfferAsync();
        await ReviewAsync(draft.Confirmed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, int version, string? draftVersion)
    {
        var before = await drafts.FindAsync(Actor, No, Aborted);
        if (before is null)
            return Problematic(ItemAccess.NotFound);
        Take(before);
        if (act is "kind-skeleton" or "structure-skeleton")
            return await SkeletonAsync(act);
        if (act == "party")
            Input.Lines = [Line.Party];
        var saved = await saving.SaveAsync(Actor, Input, No, version, draftVersion is { Length: > 0 } ? draftVersion : null, Key, Aborted);
        if (!saved.Succeeded)
        {
            if (saved.Refusal.Kind == RefusalKind.Conflict && before.State == ItemState.Draft)
                Other = new OtherDraft(before.Form.Title ?? "", before.Form.Body ?? "");
            return await AgainAsync(saved.Refusal);
        }
        if (act != "send")
            return Done("已存一稿。", $"/items/{No}/edit");
        var sent = await saving.SendAsync(Actor, saved.Value, Overrides(), KeyOf("send"), Aborted);
        if (sent.Succeeded)
            return Done("已送审签。", $"/items/{No}");
        TempData[RefusedNote] = sent.Refusal.Message;
        return Redirect($"/items/{No}/edit");
    }

    /// <summary>The typed text against what was saved elsewhere.</summary>
    public IReadOnlyList<RedlinePiece> Differences(OtherDraft other) => Redlines.Of(other.Body, Input.Body?.ReplaceLineEndings("\n") ?? "");

    protected override async Task<bool> LoadAsync()
    {
        if (await drafts.FindAsync(Actor, No, Aborted) is not { } draft)
            return false;
        Take(draft);
        return await base.LoadAsync();
    }

    private async Task<IActionResult> SkeletonAsync(string act)
    {
        if (!string.IsNullOrWhiteSpace(Input.Body))
            return await AgainAsync(Core.Shared.Refusal.Invalid("skeleton.not-empty", "正文已有文字，没有套用骨架，以免盖掉您写的。"));
        await OfferAsync();
        ModelState.Remove("Input.Body");
        Input.Body = act == "kind-skeleton" ? WritingGuide.Of(Input.Kind).Skeleton : WritingGuide.Of(Input.Structure).Skeleton;
        return Page();
    }

    private void Take(Draft draft) => (Version, DraftVersion, Returned) = (draft.Version, draft.DraftVersion, draft.Returned);
}
