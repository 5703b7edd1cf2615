using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

public sealed class RankingModel(RankingTables tables, Desks desks, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "desk")]
    public Guid? DeskId { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public IReadOnlyList<DeskName> Desks { get; private set; } = [];

    public RankingTable Table { get; private set; } = new([], [], null, default);

    public int ShownYear => Year ?? WorkCalendar.DayOf(time.GetUtcNow()).Year;

    /// <summary>Whether rows link to the ledger: for the desk all, for a unit its own.</summary>
    public bool MayOpen(string unit) => Actor.Desks.Contains(DeskId ?? Guid.Empty) || Table.Own.Contains(unit);

    public async Task<IActionResult> OnGetAsync()
    {
        Desks = await desks.AllAsync(Aborted);
        DeskId ??= ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks is { Count: > 0 } own ? own : Desks)?.Id;
        if (DeskId is not { } desk || Desks.All(each => each.Id != desk) || ShownYear is < 2000 or > 2100)
            return NotFound();
        Table = await tables.OfDeskAsync(Actor, desk, ShownYear, Aborted);
        return Page();
    }
}
