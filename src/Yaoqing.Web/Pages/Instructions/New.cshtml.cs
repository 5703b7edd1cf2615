using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Directory;
using Yaoqing.App.Instructions;
using Yaoqing.App.Upward;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Instructions;

public sealed class NewModel(RecordInstruction record, UpwardLedger ledger, Desks desks, TimeProvider time) : YaoqingPage
{
    /// <summary>What it was written on: <c>a:</c> and the article's id, or <c>i:</c> and the item's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty]
    public string? LeaderName { get; set; }

    [BindProperty]
    public string? LeaderPost { get; set; }

    [BindProperty]
    public Level Level { get; set; }

    [BindProperty]
    public bool Principal { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    private DeskName? Desk { get; set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        GivenOn = WorkCalendar.DayOf(time.GetUtcNow());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (GivenOn is not { } day)
            return Lacks(nameof(GivenOn), "请填写批示日期。");
        Guid? article = On?.StartsWith("a:", StringComparison.Ordinal) == true && Guid.TryParse(On.AsSpan(2), out var id) ? id : null;
        int? item = On?.StartsWith("i:", StringComparison.Ordinal) == true && int.TryParse(On.AsSpan(2), CultureInfo.InvariantCulture, out var no) ? no : null;
        if (article is null && item is null)
            return Lacks(nameof(On), "请选择批示写在哪一篇上。");
        var result = await record.RunAsync(Actor, new RecordInstructionRequest(Desk?.Id ?? Guid.Empty, article, item, LeaderName, LeaderPost, Level, Principal, Text, day, Key), Aborted);
        return result.Succeeded ? Done("批示已登记，请交办承办单位。", $"/instructions/{result.Value}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        var choices = Desk is null ? [] : await ledger.ChoicesAsync(Actor, Desk.Id, Aborted);
        Choices = [.. choices.Select(each => new SelectListItem($"{each.Where}　{each.Title}", each.ArticleId is { } id ? $"a:{id}" : $"i:{each.ItemNo}"))];
        return true;
    }
}
