using Yaoqing.App.Dashboard;
using Yaoqing.App.Directory;
using Yaoqing.App.Notices;
using Yaoqing.Core.Access;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages;

/// <summary>首页: to-dos first, then what became of my items or how the desk stands.</summary>
public sealed class IndexModel(ToDos toDos, Desks desks, Progress progress, Coverage coverage, HomeNews news) : YaoqingPage
{
    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<ToDo> Waiting { get; private set; } = [];

    public DeskName? Desk { get; private set; }

    public IReadOnlyList<(DeskName Desk, DeskProgress Progress)> Targets { get; private set; } = [];

    public DeskCoverage? Coverage { get; private set; }

    public NewsOfUnit? Unit { get; private set; }

    public IReadOnlyList<NoticeLine> Notices { get; private set; } = [];

    public string Day => ChineseTime.DayOfWeek(WorkCalendar.DayOf(Now));

    public bool Writes => Actor.Is(Role.Reporter);

    public bool Reads => Actor.Is(Role.Leader);

    public bool Edits => Actor.Is(Role.Editor) || Actor.Is(Role.ChiefEditor);

    public IReadOnlyList<string> Months => [.. Enumerable.Range(1, WorkCalendar.DayOf(Now).Month).Select(month => $"{month}月")];

    public async Task OnGetAsync()
    {
        Now = news.Now;
        Waiting = await toDos.OfAsync(Actor, Aborted);
        var own = (await desks.OfAsync(Actor, Aborted)).Desks;
        Desk = ChosenDesk.Of(HttpContext, own);
        var shown = Actor.Is(Role.Leader) ? await desks.AllAsync(Aborted) : own;
        var targets = new List<(DeskName, DeskProgress)>();
        foreach (var desk in shown)
            targets.Add((desk, await progress.OfDeskAsync(Actor, desk.Id, Aborted)));
        Targets = targets;
        Coverage = Desk is null ? null : await coverage.OfDeskAsync(Actor, Desk.Id, Aborted);
        Unit = await news.UnitAsync(Actor, Aborted);
        Notices = await news.NoticesAsync(Actor, Aborted);
    }

    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> OnPostReadAsync()
    {
        await news.MarkReadAsync(Actor, Aborted);
        return Redirect("/");
    }
}

/// <summary>What is new for the reader: his unit's items and his reminders.</summary>
public sealed class HomeNews(UnitNews unit, MyNotices notices, TimeProvider time)
{
    private const int Most = 8;

    public DateTimeOffset Now => time.GetUtcNow();

    public Task<NewsOfUnit?> UnitAsync(Actor actor, CancellationToken ct) => unit.OfAsync(actor, ct);

    public Task<IReadOnlyList<NoticeLine>> NoticesAsync(Actor actor, CancellationToken ct) => notices.NewestAsync(actor, Most, ct);

    public Task<int> MarkReadAsync(Actor actor, CancellationToken ct) => notices.MarkReadAsync(actor, ct);
}
