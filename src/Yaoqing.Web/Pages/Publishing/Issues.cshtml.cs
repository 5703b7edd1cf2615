using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>刊物与往期 of the reader's desk.</summary>
public sealed class IssuesModel(Desks desks, IssueLists lists, OpenIssue open, TimeProvider time) : YaoqingPage
{
    public DeskName? Office { get; private set; }

    public IReadOnlyList<PeriodicalLine> Periodicals { get; private set; } = [];

    public IReadOnlyList<OpenIssueLine> Open { get; private set; } = [];

    public IReadOnlyList<PublishedLine> Published { get; private set; } = [];

    public int Total { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Periodical { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public DateTimeOffset Now => time.GetUtcNow();

    public bool Edits => Office is not null && Actor.IsAny(Office.Id, Role.Editor, Role.ChiefEditor);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "open")] Guid? wanted, bool supplement)
    {
        if (!await LoadAsync())
            return NotFound();
        var opened = await open.RunAsync(Actor, new OpenIssueRequest(wanted ?? Guid.Empty, supplement ? Series.Supplement : Series.Regular, Key), Aborted);
        return opened.Succeeded ? Done("已新建一期，从来稿或留用中采用信息放进来。", $"/issues/{opened.Value}") : Refused(opened.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Office = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        if (Office is null)
            return false;
        Number = Math.Clamp(Number, 1, 100_000);
        Periodicals = await lists.PeriodicalsAsync(Actor, Office.Id, Aborted);
        Open = await lists.OpenAsync(Actor, Office.Id, Aborted);
        (Published, Total) = await lists.PublishedAsync(Actor, Office.Id, Periodical, Number, Aborted);
        return true;
    }
}
