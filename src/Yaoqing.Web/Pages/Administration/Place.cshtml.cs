using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Directory;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Administration;

/// <summary>One unit, office or the leaders: its name, and who holds which post since when.</summary>
public sealed class PlaceModel(ContactBook book, ChangeUnit change, AppointPerson appoint, EndPost end, TimeProvider time) : YaoqingPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public bool Retired { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public PersonInput Person { get; set; } = new();

    public PlaceSheet Place { get; private set; } = new(Guid.Empty, "", "", false, false, 0, []);

    public DateOnly Today => WorkCalendar.DayOf(time.GetUtcNow());

    public IReadOnlyList<SelectListItem> Kinds =>
        [.. (Place.IsUnit ? [PostKind.Reporter, PostKind.DeputyHead, PostKind.Head] : Place.Id == Guid.Empty ? [PostKind.Leader] : new[] { PostKind.OfficeStaff })
            .Select(kind => new SelectListItem(InWords(kind), kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        (Name, ShortName, Retired, Person.From) = (Place.Name, Place.ShortName, Place.Retired, Today);
        (From, Until) = Place.Lived;
        return Page();
    }

    public async Task<IActionResult> OnPostUnitAsync(Guid id, int version) =>
        await LoadAsync(id) ? Answer(await change.RunAsync(Actor, new ChangeUnitRequest(id, version, Name, ShortName, Retired, Key) { From = From, Until = Until }, Aborted), "单位已保存。", id) : NotFound();

    public async Task<IActionResult> OnPostAppointAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Person.From is not { } from || !Enum.IsDefined(Person.Kind))
            return Refused(Refusal.Invalid("post.from", "任职日期或职务类别填得不对，请按“2026-08-31”的样子填写日期。"));
        return Answer(await appoint.RunAsync(Actor, new AppointPersonRequest(id == Guid.Empty ? null : id, Person.Kind, Person.Name, Person.Phone, Person.UserName, Person.Title, from, Key), Aborted), "任职已登记。", id);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid post, DateOnly? until)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (until is not { } day)
            return Refused(Refusal.Invalid("post.until", "离任日期填得不对，请按“2026-08-31”的样子填写。"));
        return Answer(await end.RunAsync(Actor, new EndPostRequest(post, day, Key), Aborted), "离任已登记。", id);
    }

    internal static string InWords(PostKind kind) => kind switch
    {
        PostKind.Reporter => "信息员", PostKind.DeputyHead => "分管领导", PostKind.Head => "主要领导", PostKind.Leader => "县领导", PostKind.OfficeStaff => "办公室人员",
    };

    protected override async Task<bool> LoadAsync() => Guid.TryParse(RouteData.Values["id"]?.ToString(), out var id) && await LoadAsync(id);

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await book.FindAsync(Actor, id, Aborted) is not { } place)
            return false;
        Place = place;
        return true;
    }

    private IActionResult Answer<T>(Result<T> result, string message, Guid id)
    {
        if (result.Succeeded)
            return Done(message, $"/admin/contacts/{id}");
        (Name, ShortName) = (Name ?? Place.Name, ShortName ?? Place.ShortName);
        return Refused(result.Refusal);
    }
}

public sealed class PersonInput
{
    public PostKind Kind { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Phone { get; set; }
    public string? UserName { get; set; }
    public DateOnly? From { get; set; }
}
