using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>随写随查, for the editor's script: the same part of the page that the button 检查 shows. Nothing is stored.</summary>
public sealed class SchemeCheckModel(SchemeVersions versions, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    public CheckView Checked { get; private set; } = new(new CheckedScheme(null, [], []), null);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Text")] string? text)
    {
        ModelState.Clear();
        var desk = await ChooseDeskAsync() is { } id ? await versions.OfDeskAsync(Actor, id, Aborted) : null;
        Checked = CheckView.Of(text?.Replace("\r\n", "\n", StringComparison.Ordinal), desk ?? new SchemesOfDesk([], false));
        return Page();
    }
}
