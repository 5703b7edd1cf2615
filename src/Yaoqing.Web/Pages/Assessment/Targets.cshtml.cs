using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Directory;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>目标任务: the desk's own, as the upper office counts them, and the units'.</summary>
public sealed class TargetsModel(Progress progress, UnitTargets targets, SetTarget setTarget, Desks desks, UnitChoices choices, TimeProvider time) : YaoqingPage
{
    public DeskName? Desk { get; private set; }

    public DeskProgress Progress { get; private set; } = new([], [], 0);

    public TargetTable Table { get; private set; } = new([], [], [], 0, "", null);

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public IReadOnlyList<OfficeChoice> Above { get; private set; } = [];

    public bool MaySet => Actor.Is(Role.ChiefEditor) || Actor.Is(Role.Assessor);

    public int Year => WorkCalendar.DayOf(time.GetUtcNow()).Year;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostUnitAsync(Guid unit, decimal? points)
    {
        await LoadAsync();
        return await SetAsync(new SetTargetRequest(Desk?.Id ?? Guid.Empty, unit, Desk?.Id ?? Guid.Empty, Level.County, Year, points ?? 0, Key));
    }

    public async Task<IActionResult> OnPostDeskAsync(Guid setter, Level level, decimal? points)
    {
        await LoadAsync();
        return await SetAsync(new SetTargetRequest(Desk?.Id ?? Guid.Empty, null, setter, level, Year, points ?? 0, Key));
    }

    private async Task<IActionResult> SetAsync(SetTargetRequest request)
    {
        Result<Guid> result = await setTarget.RunAsync(Actor, request, Aborted);
        return result.Succeeded ? Done("目标任务已下达。", "/targets") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        if (Desk is null)
            return true;
        Progress = await progress.OfDeskAsync(Actor, Desk.Id, Aborted);
        Table = await targets.OfDeskAsync(Actor, Desk.Id, Year, Aborted);
        Units = await choices.OfDeskAsync(Desk.Id, Year, Aborted);
        Above = await choices.AboveAsync(Desk.Id, Aborted);
        return true;
    }
}
