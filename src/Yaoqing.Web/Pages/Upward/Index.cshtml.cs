using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Directory;
using Yaoqing.App.Upward;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Core.Upward;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Upward;

public sealed class IndexModel(UpwardLedger ledger, SendUp sendUp, RecordAdoption adopt, RecordNotAdopted notAdopted, RecordStanding standing, Desks desks, UnitChoices choices, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "waiting")]
    public bool Waiting { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public UpwardList List { get; private set; } = new([], 0);

    public IReadOnlyList<OfficeChoice> Above { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sendable { get; private set; } = [];

    public IReadOnlyList<StandingLine> Standings { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public string Today => WorkCalendar.DayOf(Now).ToString("yyyy-MM-dd");

    public bool MayEdit => Actor.Is(Role.Editor) || Actor.Is(Role.ChiefEditor);

    private DeskName? Desk { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostSendAsync(string? what, Guid to, string? title, string? body)
    {
        await LoadAsync();
        Guid? article = what?.StartsWith("a:", StringComparison.Ordinal) == true && Guid.TryParse(what.AsSpan(2), out var id) ? id : null;
        int? item = what?.StartsWith("i:", StringComparison.Ordinal) == true && int.TryParse(what.AsSpan(2), out var no) ? no : null;
        if (article is null && item is null)
            return Lacks(nameof(what), "请选择要上报的稿件或篇目。");
        return Answered(await sendUp.RunAsync(Actor, new SendUpRequest(Desk?.Id ?? Guid.Empty, item, article, to, title, body, Key), Aborted), "已登记上报。");
    }

    public async Task<IActionResult> OnPostAdoptAsync(int no, Guid by, string? periodical, string? label, Placement placement, DateOnly? happened, DateOnly? learnt)
    {
        await LoadAsync();
        if (happened is not { } day)
            return Lacks(nameof(happened), "请填写刊发日期。");
        return Answered(await adopt.RunAsync(Actor, new RecordAdoptionRequest(no, by, periodical, label, placement, day, learnt, Key), Aborted), "已登记采用，得分随即更新。");
    }

    public async Task<IActionResult> OnPostNotAdoptedAsync(int no)
    {
        await LoadAsync();
        return Answered(await notAdopted.RunAsync(Actor, new RecordNotAdoptedRequest(no, Key), Aborted), "已登记未采用；以后若被采用仍可登记。");
    }

    public async Task<IActionResult> OnPostStandingAsync(Guid setter, Level level, DateOnly? asOf, decimal? points, int? rank, string? source)
    {
        await LoadAsync();
        if (asOf is not { } day)
            return Lacks(nameof(asOf), "请填写截至日期。");
        if (points is not { } figure)
            return Lacks(nameof(points), "请填写得分。");
        return Answered(await standing.RunAsync(Actor, new RecordStandingRequest(Desk?.Id ?? Guid.Empty, setter, level, day, figure, rank, source, Key), Aborted), "上级通报已登记，首页目标进度随即更新。");
    }

    private IActionResult Answered<T>(Result<T> result, string message) => result.Succeeded ? Done(message, "/upward") : Refused(result.Refusal);

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        if (Desk is null)
            return true;
        List = await ledger.ListAsync(Actor, Desk.Id, Waiting, PageNumber, Aborted);
        Above = await choices.AboveAsync(Desk.Id, Aborted);
        Standings = await ledger.StandingsAsync(Actor, Desk.Id, Aborted);
        Sendable = [.. (await ledger.ChoicesAsync(Actor, Desk.Id, Aborted)).Select(each => new SelectListItem($"{each.Where}　{each.Title}", each.ArticleId is { } id ? $"a:{id}" : $"i:{each.ItemNo}"))];
        return true;
    }
}
