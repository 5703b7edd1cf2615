using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Commissions;
using Yaoqing.App.Directory;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Commissions;

public sealed class NewModel(IssueCommission issue, Desks desks, UnitChoices choices, TimeProvider time) : YaoqingPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Demand { get; set; }

    [BindProperty]
    public CommissionKind Kind { get; set; }

    [BindProperty]
    public DateTime? Due { get; set; }

    [BindProperty]
    public bool Urgent { get; set; }

    [BindProperty]
    public string? OnBehalfOf { get; set; }

    [BindProperty]
    public Guid[] Units { get; set; } = [];

    public IReadOnlyList<UnitChoice> Choices { get; private set; } = [];

    public DeskName? Desk { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Due = WorkCalendar.DayOf(time.GetUtcNow()).AddDays(1).ToDateTime(new TimeOnly(17, 0));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Due is not { } due)
            return Lacks(nameof(Due), "请填写截止时间，到分钟。");
        var result = await issue.RunAsync(Actor, new IssueCommissionRequest(Desk?.Id ?? Guid.Empty, Kind, Title, Demand, InstantOf(due), Urgent, OnBehalfOf, Units, Key), Aborted);
        return result.Succeeded ? Done($"约稿已下达给{Units.Length}个单位。", $"/commissions/{result.Value}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        Choices = Desk is null ? [] : await choices.OfDeskAsync(Desk.Id, WorkCalendar.DayOf(time.GetUtcNow()).Year, Aborted);
        return true;
    }
}
