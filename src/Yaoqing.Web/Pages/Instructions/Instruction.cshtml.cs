using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Instructions;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Instructions;

public sealed class InstructionModel(InstructionLedger ledger, AssignInstruction assign, ReportFollowUp report, CloseInstruction close, UnitChoices choices, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public Guid Unit { get; set; }

    [BindProperty]
    public DateTime? Due { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public InstructionPage? Found { get; private set; }

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool Owns(FollowUpLine line) => Actor.Units.Contains(line.UnitId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Due = WorkCalendar.DayOf(Now).AddDays(7).ToDateTime(new TimeOnly(17, 0));
        return Page();
    }

    public async Task<IActionResult> OnPostAssignAsync()
    {
        if (Due is not { } due)
            return await LoadAsync() ? Lacks(nameof(Due), "请填写反馈时限，到分钟。") : NotFound();
        return Answered(await assign.RunAsync(Actor, new AssignInstructionRequest(No, Unit, InstantOf(due), Key), Aborted), "已交办。", await LoadAsync());
    }

    public async Task<IActionResult> OnPostReportAsync() => Answered(await report.RunAsync(Actor, new ReportFollowUpRequest(No, Unit, Text, Key), Aborted), "落实情况已反馈。", await LoadAsync());

    public async Task<IActionResult> OnPostCloseAsync() => Answered(await close.RunAsync(Actor, new CloseInstructionRequest(No, Key), Aborted), "批示已办结。", await LoadAsync());

    private IActionResult Answered(Result<bool> result, string message, bool loaded) =>
        result.Succeeded ? Done(message, $"/instructions/{No}") : loaded ? Refused(result.Refusal) : Problematic(result.Refusal);

    protected override async Task<bool> LoadAsync()
    {
        Found = await ledger.FindAsync(Actor, No, Aborted);
        if (Found is { MayManage: true })
            Units = [.. (await choices.OfDeskAsync(Found.OfficeId, WorkCalendar.DayOf(Now).Year, Aborted)).Where(unit => Found.FollowUps.All(line => line.UnitId != unit.Id))];
        return Found is not null;
    }
}
