using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Commissions;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Commissions;

public sealed class CommissionModel(CommissionBoard board, AnswerCommission answer, CloseCommission close, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public Guid Unit { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public CommissionPage? Found { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostReceiveAsync() => Answered(await answer.RunAsync(Actor, new AnswerCommissionRequest(No, Unit, null, Key), Aborted), "已签收。", await LoadAsync());

    public async Task<IActionResult> OnPostAnswerAsync() => Answered(await answer.RunAsync(Actor, new AnswerCommissionRequest(No, Unit, Answer ?? "", Key), Aborted), "答复已提交。", await LoadAsync());

    public async Task<IActionResult> OnPostCloseAsync()
    {
        var result = await close.RunAsync(Actor, new CloseCommissionRequest(No, Key), Aborted);
        return Answered(result, result.Succeeded && result.Value > 0 ? $"已办结，{result.Value}个单位未报，记为漏报约稿。" : "已办结。", await LoadAsync());
    }

    private IActionResult Answered<T>(Result<T> result, string message, bool loaded) =>
        result.Succeeded ? Done(message, $"/commissions/{No}") : loaded ? Refused(result.Refusal) : Problematic(result.Refusal);

    protected override async Task<bool> LoadAsync() => (Found = await board.FindAsync(Actor, No, Aborted)) is not null;
}
