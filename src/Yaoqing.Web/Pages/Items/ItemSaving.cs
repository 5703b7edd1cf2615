using Yaoqing.App.Reporting;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Items;

/// <summary>
/// Saves what the writing pages post. A new item may already exist under the form's key, because autosave made it from an earlier state
/// of the same form; then the post is a further save of that item, and never a second item.
/// </summary>
public sealed class ItemSaving(SaveItem save, DraftSheet drafts, SendForSignOff send, OverrideFindings overriding, SecrecyDoor door)
{
    /// <summary>Looks at reasons before anything is written, so that a refusal gives all of them back.</summary>
    public async Task<Refusal?> CheckAsync(Actor actor, IReadOnlyDictionary<string, string> reasons, CancellationToken ct) =>
        await door.StopAsync(actor, ct, [.. reasons.Values]) ?? reasons.Values.Select(reason => TextInput.Line(reason, "确认无误的理由").Refusal).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Keeps the reasons with the saved text, whatever becomes of the sending; says how many spoke of findings that are gone.</summary>
    public async Task<string> KeepReasonsAsync(Actor actor, Draft draft, IReadOnlyDictionary<string, string> reasons, string? key, CancellationToken ct)
    {
        if (reasons.Count == 0)
            return "";
        var kept = await overriding.RunAsync(actor, new OverrideFindingsRequest(draft.No, reasons, key), ct);
        return !kept.Succeeded ? kept.Refusal.Message : kept.Value.Gone == 0 ? "" : $"有{kept.Value.Gone}条理由对应的意见已经不在文中，没有记下。";
    }

    public async Task<Result<Draft>> CreateAsync(Actor actor, ItemInput input, int? commission, string? key, string? saveKey, CancellationToken ct)
    {
        var created = await save.RunAsync(actor, new SaveItemRequest(null, null, input.ToForm(), commission, key, Stated: input.Stated), ct);
        if (!created.Succeeded)
            return created.Refusal;
        var draft = await drafts.FindAsync(actor, created.Value.No, ct) ?? throw new InvalidOperationException($"Item {created.Value.No} was saved and is not there.");
        return draft.State != ItemState.Draft || input.SameAs(draft) ? draft : await AgainAsync(actor, input, draft, draft.DraftVersion, saveKey, ct);
    }

    public async Task<Result<Draft>> SaveAsync(Actor actor, ItemInput input, int no, int version, string? draftVersion, string? key, CancellationToken ct)
    {
        var saved = await save.RunAsync(actor, new SaveItemRequest(no, version, input.ToForm(), null, key, draftVersion, input.Stated), ct);
        return saved.Succeeded ? await FindAsync(actor, no, ct) : saved.Refusal;
    }

    public Task<Result<ItemState>> SendAsync(Actor actor, Draft draft, string? key, CancellationToken ct) =>
        send.RunAsync(actor, new SendForSignOffRequest(draft.No, draft.Version, new Dictionary<string, string>(), key), ct);

    private async Task<Result<Draft>> AgainAsync(Actor actor, ItemInput input, Draft draft, string draftVersion, string? key, CancellationToken ct)
    {
        var form = input.Stated is null ? input.ToForm() : input.ToForm() with { EventId = draft.Form.EventId };
        var saved = await save.RunAsync(actor, new SaveItemRequest(draft.No, draft.Version, form, null, key, draftVersion), ct);
        return saved.Succeeded ? await FindAsync(actor, draft.No, ct) : saved.Refusal;
    }

    private async Task<Result<Draft>> FindAsync(Actor actor, int no, CancellationToken ct) =>
        await drafts.FindAsync(actor, no, ct) is { } draft ? draft : ItemAccess.NotFound;
}
