using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>起草通报: period, columns, groups; the figures and words follow.</summary>
public sealed class NewBulletinModel(DraftBulletin draft, BulletinViews views, BulletinChoices choices, Desks desks, TimeProvider time) : YaoqingPage
{
    /// <summary>A draft that is taken anew; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? No { get; set; }

    [BindProperty]
    public BulletinSpan Span { get; set; }

    [BindProperty]
    public int? Year { get; set; }

    [BindProperty]
    public int Month { get; set; }

    [BindProperty]
    public string[] Columns { get; set; } = [];

    [BindProperty]
    public string[] Groups { get; set; } = [];

    [BindProperty]
    public bool FirstThree { get; set; }

    [BindProperty]
    public bool Compared { get; set; }

    public BulletinOffer Offer { get; private set; } = new([], []);

    public DeskName? Desk { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        (Year, Month, Columns, Compared) = (today.Year, today.Month, [.. BulletinColumns.Usual], true);
        if (No is { } no)
        {
            if (await views.FindAsync(Actor, no, Aborted) is not { MayIssue: true, Issued: false } found)
                return NotFound();
            var plan = found.Plan;
            (Span, Year, Month, FirstThree, Compared) = (plan.Span, plan.Period.From.Year, plan.Period.To.Month, plan.FirstThree, plan.Compared);
            (Columns, Groups) = ([.. plan.Columns], [.. plan.Groups]);
        }
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var ordered = Offer.Columns.Select(column => column.Id).Where(Columns.Contains).Concat(Columns).Distinct().ToList();
        var request = new DraftBulletinRequest(Desk?.Id ?? Guid.Empty, No, Span, Year ?? 0, Month, ordered, Groups, FirstThree, Compared, Key);
        var result = await draft.RunAsync(Actor, request, Aborted);
        return result.Succeeded ? Done("已取数并写好正文，请核对。", $"/bulletins/{result.Value}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        Offer = Desk is null ? Offer : await choices.OfDeskAsync(Actor, Desk.Id, Year ?? WorkCalendar.DayOf(time.GetUtcNow()).Year, Aborted);
        return true;
    }
}
