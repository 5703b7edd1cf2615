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
        await ReviewAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, int version, string? draftVersion)
    {
        var before = await drafts.FindAsync(Actor, No, Aborted);
        if (before is null)
            return Problematic(ItemAccess.NotFound);
        Take(before);
        if (!ModelState.IsValid)
            return await AgainAsync(Core.Shared.Refusal.Invalid("form.malformed", "有的栏目填得不对，请核对后再提交。"));
        if (await WithoutStoringAsync(act) is { } shown)
            return shown;
        if (await saving.CheckAsync(Actor, Overrides(), Aborted) is { } stopped)
            return await AgainAsync(stopped);
        if (act == "party")
            Input.Lines = [Line.Party];
        var saved = await saving.SaveAsync(Actor, Input, No, version, draftVersion is { Length: > 0 } ? draftVersion : null, Key, Aborted);
        if (!saved.Succeeded)
        {
            if (saved.Refusal.Kind == RefusalKind.Conflict && before.State == ItemState.Draft)
                Other = new OtherDraft(before.Form.Title ?? "", before.Form.Body ?? "");
            return await AgainAsync(saved.Refusal);
        }
        var remark = await saving.KeepReasonsAsync(Actor, saved.Value, Overrides(), KeyOf("reasons"), Aborted);
        if (act != "send")
            return Done("已存一稿。" + remark, $"/items/{No}/edit");
        var sent = await saving.SendAsync(Actor, saved.Value, KeyOf("send"), Aborted);
        if (sent.Succeeded)
            return Done("已送审签。", $"/items/{No}");
        TempData[RefusedNote] = sent.Refusal.Message;
        return Redirect($"/items/{No}/edit");
    }

    /// <summary>The typed text against what was saved elsewhere.</summary>
    public IReadOnlyList<RedlinePiece> Differences(OtherDraft other) => Redlines.Of(other.Body, Input.Body?.ReplaceLineEndings("\n") ?? "");

    private void Take(Draft draft) => (Version, DraftVersion, Returned, Confirmed) = (draft.Version, draft.DraftVersion, draft.Returned, draft.Confirmed);
}
