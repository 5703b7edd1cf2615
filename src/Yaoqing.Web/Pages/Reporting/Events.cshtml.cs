using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;
using UnitChoice = Yaoqing.App.Directory.UnitChoice;

namespace Yaoqing.Web.Pages.Reporting;

public sealed class EventsModel(EventBoard board, RegisterEvent register, Desks desks, UnitChoices choices, TimeProvider time) : YaoqingPage
{
    [BindProperty]
    public EventKind Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public Guid[] Units { get; set; } = [];

    public IReadOnlyList<EventLine> Lines { get; private set; } = [];

    public IReadOnlyList<UnitChoice> Choices { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayRegister => Actor.Is(Role.Editor) || Actor.Is(Role.ChiefEditor);

    private DeskName? Desk { get; set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Date = WorkCalendar.DayOf(Now);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Date is not { } day)
            return Lacks(nameof(Date), "请填写事项日期。");
        var result = await register.RunAsync(Actor, new RegisterEventRequest(Desk?.Id ?? Guid.Empty, Kind, Title, day, Units, Key), Aborted);
        return result.Succeeded ? Done($"事项已登记，{Units.Length}个单位已收到提醒。", "/events") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        if (Desk is null)
            return true;
        Lines = await board.OfDeskAsync(Actor, Desk.Id, Aborted);
        Choices = await choices.OfDeskAsync(Desk.Id, WorkCalendar.DayOf(Now).Year, Aborted);
        return true;
    }
}
