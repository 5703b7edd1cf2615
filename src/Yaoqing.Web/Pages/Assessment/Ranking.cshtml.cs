using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>排名 of a month, a quarter or a year, by group, with the period before.</summary>
public sealed class RankingModel(RankingTables tables, Desks desks, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "desk")]
    public Guid? DeskId { get; set; }

    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Period { get; set; }

    /// <summary>Older addresses name the year alone.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public IReadOnlyList<DeskName> Desks { get; private set; } = [];

    public RankingTable Table { get; private set; } = new([], [], 0, false, null, default);

    public RankingPeriod Shown { get; private set; } = new("", "", default, default, "");

    public DateOnly Today => WorkCalendar.DayOf(time.GetUtcNow());

    public IReadOnlyList<SelectListItem> Choices => [.. new[] { Today.Year, Today.Year - 1 }.SelectMany(year => RankingPeriod.Choices(year, Today)).Select(each => new SelectListItem(each.Name, each.Key))];

    /// <summary>Whether rows link to the ledger: for the desk all, for a unit its own.</summary>
    public bool MayOpen(string unit) => Actor.Desks.Contains(DeskId ?? Guid.Empty) || Table.Own.Contains(unit);

    public async Task<IActionResult> OnGetAsync()
    {
        Desks = await desks.AllAsync(Aborted);
        DeskId ??= ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks is { Count: > 0 } own ? own : Desks)?.Id;
        if (DeskId is not { } desk || Desks.All(each => each.Id != desk) || RankingPeriod.Parse(Period ?? Year?.ToString(), Today) is not { } period)
            return NotFound();
        Shown = period;
        Table = await tables.OfDeskAsync(Actor, desk, period, Aborted);
        return Page();
    }
}
