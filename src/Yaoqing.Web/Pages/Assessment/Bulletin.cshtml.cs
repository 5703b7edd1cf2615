using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>One bulletin: the draft with its check, or what was issued.</summary>
public sealed class BulletinModel(BulletinViews views, EditBulletin edit, IssueBulletin issue, RemindSilentUnits remind, DropBulletin drop) : YaoqingPage
{
    public BulletinView? Found { get; private set; }

    /// <summary>What was typed, when it was refused.</summary>
    public BulletinWords? Typed { get; private set; }

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    public IEnumerable<(string Name, Tally Tally, Tally? Before)> Totals => Found is not { } found ? [] :
    [
        ("收稿", found.Figures.Headline.Received, found.Figures.Previous?.Received), ("用稿", found.Figures.Headline.Used, found.Figures.Previous?.Used),
        ("采用计次", found.Figures.Headline.Credits, found.Figures.Previous?.Credits),
    ];

    public async Task<IActionResult> OnGetAsync(int no) => await LoadAsync(no) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEditAsync(int no, int version, string? title, string? text, string? closing)
    {
        var edited = await edit.RunAsync(Actor, new EditBulletinRequest(no, version, title, text, closing, Key), Aborted);
        Typed = new BulletinWords(title ?? "", text ?? "", closing ?? "");
        return await AnsweredAsync(edited, no, "文字已保存，并重新核对。");
    }

    public async Task<IActionResult> OnPostIssueAsync(int no, int version)
    {
        var issued = await issue.RunAsync(Actor, new IssueBulletinRequest(no, version, Key), Aborted);
        return await AnsweredAsync(issued, no, issued.Succeeded ? $"第{issued.Value.Number}期已印发。{issued.Value.Remark}" : "");
    }

    public async Task<IActionResult> OnPostRemindAsync(int no)
    {
        var reminded = await remind.RunAsync(Actor, new RemindSilentUnitsRequest(no, Key), Aborted);
        return await AnsweredAsync(reminded, no, reminded.Succeeded ? $"已提醒{reminded.Value}个零报送单位。" : "");
    }

    public async Task<IActionResult> OnPostDropAsync(int no)
    {
        var dropped = await drop.RunAsync(Actor, new DropBulletinRequest(no, Key), Aborted);
        return dropped.Succeeded ? Done("草稿已删除。", "/bulletins") : await AnsweredAsync(dropped, no, "");
    }

    private async Task<IActionResult> AnsweredAsync<T>(Result<T> result, int no, string message)
    {
        if (result.Succeeded)
            return Done(message, $"/bulletins/{no}");
        return await LoadAsync(no) ? Refused(result.Refusal) : NotFound();
    }

    protected override async Task<bool> LoadAsync() => int.TryParse(RouteData.Values["no"]?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var no) && await LoadAsync(no);

    private async Task<bool> LoadAsync(int no) => (Found = await views.FindAsync(Actor, no, Aborted)) is not null;
}
