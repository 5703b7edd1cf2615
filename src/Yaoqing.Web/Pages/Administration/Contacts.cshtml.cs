using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Administration;

/// <summary>单位和人员: the contact book, for the system administrator.</summary>
public sealed class ContactsModel(ContactBook book, ChangeUnit change, TimeProvider time) : YaoqingPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    public IReadOnlyList<PlaceLine> Places { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var made = await change.RunAsync(Actor, new ChangeUnitRequest(null, 0, Name, ShortName, false, Key), Aborted);
        return made.Succeeded ? Done("单位已登记，请接着登记任职的人员。", $"/admin/contacts/{made.Value}") : Refused(made.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Places = await book.PlacesAsync(Actor, WorkCalendar.DayOf(time.GetUtcNow()), Aborted);
        return true;
    }
}
