using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>What the two writing pages share: the form, its choices, and the review beside it.</summary>
public abstract class ItemFormPage(WritingSheet sheet, ReviewText review, TimeProvider time) : YaoqingPage
{
    private string? key;

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    public WritingChoices Offered { get; private set; } = new([], [], [], "", "");

    public IReadOnlyList<FindingRow> Findings { get; private set; } = [];

    /// <summary>The refusal that the page answers with, for what it offers beside the words.</summary>
    public Refusal? Refusal { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The same key as long as the form is the same, so that autosave, refusals and double clicks make one item.</summary>
    public string FormKey => key ??= Key ?? Guid.CreateVersion7().ToString("N");

    public string DraftVersion { get; protected set; } = "0";

    public abstract string AutosaveAddress { get; }

    public abstract string DraftKey { get; }

    public EditorModel Editor => new("Input.Title", Input.Title ?? "", "Input.Body", Input.Body ?? "", Input.Limit, "/review/live", AutosaveAddress, DraftKey, DraftVersion, Findings);

    public string Summary => string.Join(" · ", Input.Lines.Select(Core.Reporting.ReportingWords.InWords).Append(Core.Reporting.ReportingWords.InWords(Input.Form))
        .Append(Core.Reporting.ReportingWords.InWords(Input.Kind)).Append(Core.Reporting.ReportingWords.InWords(Input.Structure)));

    /// <summary>The key of a further use case of the same post.</summary>
    protected string? KeyOf(string step) => Key is { } own ? $"{own}:{step}" : null;

    /// <summary>Reasons that were written beside findings.</summary>
    protected Dictionary<string, string> Overrides()
    {
        const string prefix = "override:";
        return Request.Form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value.ToString())).Take(200)
            .ToDictionary(field => field.Key[prefix.Length..], field => field.Value.ToString());
    }

    protected WritingSheet Sheet => sheet;

    protected async Task OfferAsync() => Offered = await Sheet.FindAsync(Actor, Aborted);

    /// <summary>The review without script: what the rules say about the text as it stands.</summary>
    protected async Task ReviewAsync(IReadOnlyList<ConfirmedFinding> confirmed, IReadOnlyList<string>? leftovers = null)
    {
        if (string.IsNullOrWhiteSpace(Input.Title) && string.IsNullOrWhiteSpace(Input.Body))
            return;
        var report = await review.RunAsync(Actor, Input.ToReview() with { Leftovers = leftovers }, Aborted);
        Findings = report.Succeeded ? FindingRows.Of([report.Value], confirmed) : [];
    }

    /// <summary>The same page with the words on top and everything that was typed.</summary>
    protected async Task<IActionResult> AgainAsync(Refusal refusal)
    {
        Refusal = refusal;
        await OfferAsync();
        if (!refusal.Code.StartsWith("secrecy.", StringComparison.Ordinal))
            await ReviewAsync([]);
        return Refused(refusal);
    }
}
