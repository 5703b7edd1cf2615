using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>设置刊物: masthead, colophon and sections, for the chief editor.</summary>
public sealed class PeriodicalModel(PeriodicalSettings settings, PeriodicalPreview preview, ChangePeriodical change) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PeriodicalInput Input { get; set; } = new();

    public PeriodicalView? Current { get; private set; }

    /// <summary>The pages of a sample issue, as typed so far.</summary>
    public IReadOnlyList<string> Drawings { get; private set; } = [];

    public static IEnumerable<SelectListItem> Templates => ChangePeriodical.Templates.Select(each => new SelectListItem(each.Value, each.Key));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync() || Current is not { Form: var form })
            return NotFound();
        Input = PeriodicalInput.Of(form);
        await DrawAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var changed = await change.RunAsync(Actor, new ChangePeriodicalRequest(Id, Input.ToForm(), Key), Aborted);
        return changed.Succeeded ? Done("刊物设置已保存，以后印发的各期按新的刊头刊尾。", "/desk/settings") : Refused(changed.Refusal);
    }

    protected override async Task<bool> LoadAsync() => (Current = await settings.FindAsync(Actor, Id, Aborted)) is not null;

    /// <summary>预览: the button of the page; the script asks the same and takes the part with the drawings out of the answer.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        return await DrawAsync() is { } refusal ? Refused(refusal) : Page();
    }

    private async Task<Refusal?> DrawAsync()
    {
        var drawn = await preview.DrawAsync(Actor, Id, Input.ToForm(), Aborted);
        Drawings = drawn.Succeeded ? drawn.Value : [];
        return drawn.Refusal;
    }
}
