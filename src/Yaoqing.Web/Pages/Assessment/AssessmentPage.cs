using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>A page about one desk's points: which desk, which year.</summary>
public abstract class AssessmentPage(Desks desks, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "desk")]
    public Guid? DeskId { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    /// <summary>Desks to choose from: one's own; for units and leaders all.</summary>
    public IReadOnlyList<DeskName> Desks { get; private set; } = [];

    public DateOnly Today => WorkCalendar.DayOf(time.GetUtcNow());

    public DateTimeOffset Now => time.GetUtcNow();

    public int ShownYear => Year ?? Today.Year;

    /// <summary>The desk shown; null when the address names one that the reader cannot choose, or a year that cannot be.</summary>
    protected async Task<Guid?> ChooseDeskAsync()
    {
        var own = (await desks.OfAsync(Actor, Aborted)).Desks;
        Desks = own.Count > 0 ? own : await desks.AllAsync(Aborted);
        DeskId ??= ChosenDesk.Of(HttpContext, Desks)?.Id;
        return ShownYear is >= 2000 and <= 2100 && Desks.Any(each => each.Id == DeskId) ? DeskId : null;
    }
}
