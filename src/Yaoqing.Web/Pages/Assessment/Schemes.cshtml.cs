using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>计分办法: the version in force in plain words and as written, with all versions; whoever may see points may check them.</summary>
public sealed class SchemesModel(SchemeVersions versions, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    [BindProperty(SupportsGet = true, Name = "version")]
    public Guid? Version { get; set; }

    public SchemesOfDesk Schemes { get; private set; } = new([], false);

    public SchemeText? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ChooseDeskAsync() is not { } desk)
            return NotFound();
        if (await versions.OfDeskAsync(Actor, desk, Aborted) is not { } found)
            return Problematic(Refusal.NotFound("scheme.not-yours", "这个信息科不考核您的单位，请在上面换一条线。"));
        Schemes = found;
        Shown = await versions.FindAsync(Actor, desk, Version, Aborted);
        return Shown is null && Version is not null ? NotFound() : Page();
    }
}
