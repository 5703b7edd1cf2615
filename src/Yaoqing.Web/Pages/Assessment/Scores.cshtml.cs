using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>得分: each point with its reason and the fact it rests on.</summary>
public sealed class ScoresModel(UnitLedger ledger, Desks desks, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "desk")]
    public Guid? DeskId { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitName { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public IReadOnlyList<DeskName> Desks { get; private set; } = [];

    public IReadOnlyList<string> Units { get; private set; } = [];

    public LedgerOfUnit? Found { get; private set; }

    public int ShownYear => Year ?? WorkCalendar.DayOf(time.GetUtcNow()).Year;

    public async Task<IActionResult> OnGetAsync()
    {
        var own = (await desks.OfAsync(Actor, Aborted)).Desks;
        Desks = own.Count > 0 ? own : await desks.AllAsync(Aborted);
        DeskId ??= ChosenDesk.Of(HttpContext, Desks)?.Id;
        if (DeskId is not { } desk || Desks.All(each => each.Id != desk) || ShownYear is < 2000 or > 2100)
            return NotFound();
        Units = await ledger.UnitsAsync(Actor, desk, ShownYear, Aborted);
        UnitName ??= Units.Count > 0 ? Units[0] : null;
        if (UnitName is null)
            return Page();
        Found = await ledger.FindAsync(Actor, desk, UnitName, ShownYear, Aborted);
        return Found is null ? NotFound() : Page();
    }
}
