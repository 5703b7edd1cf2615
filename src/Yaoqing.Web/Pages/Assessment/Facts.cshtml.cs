using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>计分事项: what the points rest on, by unit and month, each with what it earned; the assessor can take one back.</summary>
public sealed class FactsModel(FactList list, RevokeFact revoke, UnitChoices choices, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitName { get; set; }

    [BindProperty(SupportsGet = true, Name = "month")]
    public int? Month { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNo { get; set; } = 1;

    public FactPage Facts { get; private set; } = new([], 0, FactList.PageSize);

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> YearChoices => Enumerable.Range(0, 3).Select(back => Today.Year - back).Select(year => new SelectListItem($"{year}年", $"{year}"));

    public static IEnumerable<SelectListItem> MonthChoices => Enumerable.Range(1, 12).Select(month => new SelectListItem($"{month}月", $"{month}"));

    public bool MayDecide => Actor.IsAny(DeskId ?? Guid.Empty, Role.ChiefEditor, Role.Assessor);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid fact, string? reason)
    {
        ModelState.Clear();
        if (!await LoadAsync())
            return NotFound();
        var result = await revoke.RunAsync(Actor, new RevokeFactRequest(fact, reason, Key), Aborted);
        return result.Succeeded ? Done("事项已撤回，并告知单位；原记录保留。", $"{Request.Path}{Request.QueryString}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await ChooseDeskAsync() is not { } desk || Month is < 1 or > 12)
            return false;
        Units = await choices.OfDeskAsync(desk, ShownYear, Aborted);
        Facts = await list.OfDeskAsync(Actor, desk, new FactQuery(UnitName, ShownYear, Month, PageNo), Aborted);
        return true;
    }
}
