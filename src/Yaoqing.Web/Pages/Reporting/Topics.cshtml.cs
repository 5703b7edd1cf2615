using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Commissions;
using Yaoqing.App.Directory;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Reporting;

/// <summary>选题要点: issued by a desk, read by the units that it judges.</summary>
public sealed class TopicsModel(TopicBoard board, IssueTopicList issue, WithdrawTopicList withdraw, Desks desks, TimeProvider time) : YaoqingPage
{
    [BindProperty]
    public string? ListTitle { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<TopicListLine> Lists { get; private set; } = [];

    public bool MayIssue => Actor.Is(Role.Editor) || Actor.Is(Role.ChiefEditor);

    public async Task OnGetAsync()
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        (From, Until) = (today, new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1));
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (From is not { } from || Until is not { } until)
            return Refused(Refusal.Invalid("topics.period", "起止日期填得不对，请按“2026-09-01”的样子填写，或从日历里选。"));
        var desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        var issued = await issue.RunAsync(Actor, new IssueTopicListRequest(desk?.Id ?? Guid.Empty, ListTitle, from, until, Text, Key), Aborted);
        return issued.Succeeded ? Done("选题要点已印发，各单位已收到提醒。", "/topics") : Refused(issued.Refusal);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int no)
    {
        await LoadAsync();
        var withdrawn = await withdraw.RunAsync(Actor, new WithdrawTopicListRequest(no, Key), Aborted);
        return withdrawn.Succeeded ? Done("选题要点已收回。", "/topics") : Refused(withdrawn.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Lists = await board.OfAsync(Actor, Aborted);
        return true;
    }
}
