using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Instructions;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Reading;

/// <summary>A published issue for its readers: the printed pages, the text beside them, and for a leader the place to write.</summary>
public sealed class IssueModel(IssueViews views, IssuePages pages, LeaderReading leaders, RecordInstruction record, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public Guid? Article { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IssueView? Issue { get; private set; }

    public IssuePreview Preview { get; private set; } = new([], "", []);

    public IReadOnlyList<WrittenInstruction> Written { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool Leads => Actor.Is(Role.Leader);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Issue is null)
            return NotFound();
        var standing = await leaders.StandingAsync(Actor, Aborted);
        var written = await record.RunAsync(Actor, new RecordInstructionRequest(
            Issue.OfficeId, Article ?? Guid.Empty, null, null, standing.Post, standing.Level, standing.Principal, Text, WorkCalendar.DayOf(Now), Key), Aborted);
        return written.Succeeded ? Done("批示已送信息科办理。", $"/reading/{No}") : Refused(written.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Issue = await views.FindAsync(Actor, No, Aborted);
        if (Issue is not { State: IssueState.Published })
            return false;
        Preview = await pages.PreviewAsync(Actor, No, Aborted) ?? Preview;
        Written = await leaders.OnIssueAsync(Actor, No, Aborted);
        return true;
    }
}
