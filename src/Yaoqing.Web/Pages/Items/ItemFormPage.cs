using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>What the two writing pages share: the form, its choices, and the review beside it.</summary>
public abstract class ItemFormPage(WritingSheet sheet, ReviewText review, TimeProvider time) : YaoqingPage
{
    /// <summary>Name of the buttons; what they do is their value.</summary>
    private const string Act = "act";

    private string? key;
    private int limit;

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    public WritingChoices Offered { get; private set; } = new([], [], [], "", "");

    /// <summary>The review of the text as it stands; null where nothing is written yet.</summary>
    public ReportJson? Report { get; private set; }

    /// <summary>The refusal that the page answers with, for what it offers beside the words.</summary>
    public Refusal? Refusal { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The same key as long as the form is the same, so that autosave, refusals and double clicks make one item.</summary>
    public string FormKey => key ??= Key ?? Guid.CreateVersion7().ToString("N");

    public string DraftVersion { get; protected set; } = "0";

    public abstract string AutosaveAddress { get; }

    public abstract string DraftKey { get; }

    public EditorModel Editor => new("Input.Title", Input.Title ?? "", "Input.Body", Input.Body ?? "", limit, "/review/live", AutosaveAddress, DraftKey, DraftVersion,
        Report is null ? [] : FindingRows.Of([Report], Confirmed))
    {
        MendName = Act, Gauges = Report is null ? [] : Measured.Gauges(Report.Tendencies), Agreed = Report is null ? [] : Measured.Agreed(Report.Checked), Reasons = Overrides(),
    };

    public string Summary => string.Join(" · ", Input.Lines.Select(Core.Reporting.ReportingWords.InWords).Append(Core.Reporting.ReportingWords.InWords(Input.Form))
        .Append(Core.Reporting.ReportingWords.InWords(Input.Kind)).Append(Core.Reporting.ReportingWords.InWords(Input.Structure)));

    /// <summary>Findings that were confirmed before.</summary>
    protected IReadOnlyList<ConfirmedFinding> Confirmed { get; set; } = [];

    protected WritingSheet Sheet => sheet;

    /// <summary>The limit follows what was chosen, so it is asked for when everything is chosen.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, next);
        limit = await review.LimitAsync(Input.Lines, Input.Form, Aborted);
    }

    /// <summary>The key of a further use case of the same post.</summary>
    protected string? KeyOf(string step) => Key is { } own ? $"{own}:{step}" : null;

    /// <summary>Reasons that were written beside findings.</summary>
    protected Dictionary<string, string> Overrides() => TypedReasons.Of(Request);

    protected override async Task<bool> LoadAsync()
    {
        await OfferAsync();
        await ReviewAsync();
        return true;
    }

    protected async Task OfferAsync() => Offered = await Sheet.FindAsync(Actor, Aborted);

    /// <summary>The review without script: what the rules say about the text as it stands.</summary>
    protected async Task ReviewAsync(IReadOnlyList<string>? leftovers = null)
    {
        if (string.IsNullOrWhiteSpace(Input.Title) && string.IsNullOrWhiteSpace(Input.Body))
            return;
        var report = await review.RunAsync(Actor, Input.ToReview() with { Leftovers = leftovers }, Aborted);
        Report = report.Succeeded ? report.Value : null;
    }

    /// <summary>What the buttons do that store nothing: a skeleton, the review, a mend; null for every other act.</summary>
    protected async Task<IActionResult?> WithoutStoringAsync(string? act) => act switch
    {
        "kind-skeleton" or "structure-skeleton" => await SkeletonAsync(act),
        "review" => await ReviewedAsync(),
        not null when act.StartsWith("mend:", StringComparison.Ordinal) => await MendAsync(act),
        _ => null,
    };

    /// <summary>The same page with the words on top and everything that was typed.</summary>
    protected async Task<IActionResult> AgainAsync(Refusal refusal)
    {
        Refusal = refusal;
        await OfferAsync();
        if (!refusal.Code.StartsWith("secrecy.", StringComparison.Ordinal))
            await ReviewAsync();
        return Refused(refusal);
    }

    private async Task<IActionResult> SkeletonAsync(string act)
    {
        if (!string.IsNullOrWhiteSpace(Input.Body))
            return await AgainAsync(Refusal.Invalid("skeleton.not-empty", "正文已有文字，没有套用骨架，以免盖掉您写的。"));
        await OfferAsync();
        ModelState.Remove("Input.Body");
        Input.Body = act == "kind-skeleton" ? WritingGuide.Of(Input.Kind).Skeleton : WritingGuide.Of(Input.Structure).Skeleton;
        return Page();
    }

    private async Task<IActionResult> ReviewedAsync()
    {
        var report = await review.RunAsync(Actor, Input.ToReview(), Aborted);
        if (!report.Succeeded)
            return await AgainAsync(report.Refusal);
        await OfferAsync();
        Report = report.Value;
        return Page();
    }

    /// <summary>Puts one replacement exactly where the review found its passage; whatever else was typed stays.</summary>
    private async Task<IActionResult> MendAsync(string act)
    {
        var report = await review.RunAsync(Actor, Input.ToReview(), Aborted);
        if (!report.Succeeded)
            return await AgainAsync(report.Refusal);
        if (Mending.Apply(Input.Title ?? "", Input.Body ?? "", report.Value, act) is not { } mended)
            return await AgainAsync(Refusal.Conflict("review.no-such-finding", "要改的这一处已经不在文字里，没有改动。请看最新的审稿意见。"));
        ModelState.Clear();
        (Input.Title, Input.Body) = mended;
        return await ReviewedAsync();
    }
}
