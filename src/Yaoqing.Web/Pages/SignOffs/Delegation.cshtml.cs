using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.SignOffs;

/// <summary>委托审签: given for a time, taken back at any time.</summary>
public sealed class DelegationModel(Delegations delegations, DelegateSignOff give, EndDelegation end, TimeProvider time) : YaoqingPage
{
    [BindProperty]
    public Guid UnitId { get; set; }

    [BindProperty]
    public Guid? DelegateId { get; set; }

    /// <summary>Clock time in China.</summary>
    [BindProperty]
    public DateTime? From { get; set; }

    /// <summary>Clock time in China.</summary>
    [BindProperty]
    public DateTime? Until { get; set; }

    public IReadOnlyList<DelegationChoice> Choices { get; private set; } = [];

    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public IReadOnlyList<SelectListItem> Options(DelegationChoice choice) => [.. choice.Colleagues.Select(each => new SelectListItem(each.Name, each.Id.ToString()))];

    public async Task OnGetAsync()
    {
        From = WorkCalendar.Local(Now).DateTime;
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (DelegateId is not { } to || From is not { } from || Until is not { } until)
            return Refused(Refusal.Invalid("form.malformed", "请选择受托人，并填好起止时间。"));
        var given = await give.RunAsync(Actor, new DelegateSignOffRequest(UnitId, to, InstantOf(from), InstantOf(until), Key), Aborted);
        return given.Succeeded ? Done("已委托，受托人会收到提醒。", "/signoffs/delegation") : Refused(given.Refusal);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        var ended = await end.RunAsync(Actor, new EndDelegationRequest(id, Key), Aborted);
        if (ended.Succeeded)
            return Done("已收回委托。", "/signoffs/delegation");
        ModelState.Clear();
        await LoadAsync();
        return Refused(ended.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        (Choices, Rows) = (await delegations.ChoicesAsync(Actor, Aborted), await delegations.ListAsync(Actor, Aborted));
        return true;
    }
}
