using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>异议: for the desk all of them, for a unit its own.</summary>
public sealed class ObjectionsModel(Objections objections, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    internal const int Most = 200;

    public IReadOnlyList<ObjectionLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ChooseDeskAsync() is not { } desk)
            return NotFound();
        Lines = await objections.OfDeskAsync(Actor, desk, Most, Aborted);
        return Page();
    }
}
