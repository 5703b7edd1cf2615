using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Items;

/// <summary>自动保存 of an existing draft, for the editor's script.</summary>
public sealed class AutosaveModel(AutosaveItem autosave) : YaoqingPage
{
    [BindProperty]
    public ItemInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(int no, string? draftVersion)
    {
        return AutosaveAnswers.Of(await autosave.RunAsync(Actor, new AutosaveItemRequest(no, draftVersion ?? "", Input.Title ?? "", Input.Body ?? ""), Aborted));
    }

    protected override bool TakesAsTyped(string? handler) => true;
}

/// <summary>自动保存 before the item exists: the first complete state of the form makes the draft, under the form's own key.</summary>
public sealed class NewAutosaveModel(SaveItem save, DraftSheet drafts, AutosaveItem autosave) : YaoqingPage
{
    private const string Unmade = "0";

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(int? commission, string? draftVersion)
    {
        if (Key is null)
            return Answers.Refused(Refusal.Invalid("form.no-key", "页面不完整，没有自动保存。请刷新页面。"));
        var saved = await save.RunAsync(Actor, new SaveItemRequest(null, null, Input.ToForm(), commission, Key, Stated: Input.Stated), Aborted);
        if (!saved.Succeeded)
        {
            return Answers.Refused(saved.Refusal.Code.StartsWith("secrecy.", StringComparison.Ordinal) ? saved.Refusal
                : saved.Refusal with { Message = "稿子先存在本机，还没有存到服务器：" + saved.Refusal.Message });
        }
        var version = draftVersion;
        if (version is null or Unmade)
            version = (await drafts.FindAsync(Actor, saved.Value.No, Aborted))?.DraftVersion;
        return AutosaveAnswers.Of(await autosave.RunAsync(Actor, new AutosaveItemRequest(saved.Value.No, version ?? "", Input.Title ?? "", Input.Body ?? ""), Aborted));
    }

    protected override bool TakesAsTyped(string? handler) => true;
}

/// <summary>The answers that the editor's script expects (Client/src/editor/autosave.ts).</summary>
internal static class AutosaveAnswers
{
    /// <summary>409 is kept for two texts; whatever else stands in the way is told by its words.</summary>
    internal static IActionResult Of(Result<AutosaveAnswer> result) => !result.Succeeded
        ? Answers.Refused(result.Refusal.Kind == RefusalKind.Conflict ? result.Refusal with { Kind = RefusalKind.Invalid } : result.Refusal)
        : result.Value.Other is { } other
            ? new JsonResult(new { version = result.Value.Version, title = other.Title, body = other.Body, savedBy = "另一个窗口或本单位同事", savedAt = result.Value.At, detail = "别处已保存过这篇稿子。" }) { StatusCode = StatusCodes.Status409Conflict }
            : new JsonResult(new { version = result.Value.Version, savedAt = result.Value.At });
}
