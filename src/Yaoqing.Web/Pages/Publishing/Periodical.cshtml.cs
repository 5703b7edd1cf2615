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
        Current = await settings.FindAsync(Actor, Id, Aborted);
        if (Current is not { Form: var form })
            return NotFound();
        Input = PeriodicalInput.Of(form);
        await DrawAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Current = await settings.FindAsync(Actor, Id, Aborted);
        if (Current is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Unreadable();
        var changed = await change.RunAsync(Actor, new ChangePeriodicalRequest(Id, Input.ToForm(), Key), Aborted);
        return changed.Succeeded ? Done("刊物设置已保存，以后印发的各期按新的刊头刊尾。", "/desk/settings") : Refused(changed.Refusal);
    }

    /// <summary>预览: the button of the page; the script asks the same and takes the part with the drawings out of the answer.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        Current = await settings.FindAsync(Actor, Id, Aborted);
        if (Current is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Unreadable();
        return await DrawAsync() is { } refusal ? Refused(refusal) : Page();
    }

    private async Task<Refusal?> DrawAsync()
    {
        var drawn = await preview.DrawAsync(Actor, Id, Input.ToForm(), Aborted);
        Drawings = drawn.Succeeded ? drawn.Value : [];
        return drawn.Refusal;
    }

    private PageResult Unreadable()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
