using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>编辑稿件: the original beside the edited text, each save a new text made on a numbered one, nothing ever overwritten.</summary>
public sealed class EditModel(Desks desks, DeskItems items, DeskReview review, EditSubmission edit, TimeProvider time) : DeskPage(desks)
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    /// <summary>Number of the text that the editor started from.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    /// <summary>side: the original beside the editor; redline: what changed; anything else: the editor alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public DeskItem? Item { get; private set; }

    public ReviewReport? Report { get; private set; }

    /// <summary>What another editor saved meanwhile, against what was typed here; null where nobody did.</summary>
    public StaleSave? Stale { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public IReadOnlyList<Finding> Fixes => Report is null ? [] : SafeFixes.Of(Report);

    public IReadOnlyList<Web.Look.RedlinePiece> AgainstOriginal => Redlines.Between(Item?.Original.Body ?? "", Body ?? "");

    /// <summary>字数 limit of the item's form at this desk; 0 for none.</summary>
    public int Limit { get; private set; }

    /// <summary>The writing surface: what was typed, what the review says, reasons that are not stored yet.</summary>
    public EditorModel Editor => new(nameof(Title), Title ?? "", nameof(Body), Body ?? "", Limit, $"/desk/items/{No}/live", null, $"desk-{Office.Id:N}-{No}", "", Findings.Rows(Report, Item?.Confirmed ?? []))
    {
        ForDesk = true, Reasons = Items.TypedReasons.Of(Request),
        Gauges = Report is null ? [] : Items.Measured.Gauges(ReportJson.From(Report).Tendencies), Agreed = Report is null ? [] : Items.Measured.Agreed(ReportJson.From(Report).Checked),
    };

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync() || Item is null)
            return NotFound();
        (Title, Body, BasedOn) = (Item.Text.Title, Item.Text.Body, Item.Text.Number);
        await ReviewAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(Title, Body, "已保存");

    /// <summary>Applies one fix, or all safe ones, to what was typed and saves the result as a text of its own.</summary>
    public async Task<IActionResult> OnPostFixAsync(string? fix)
    {
        if (!await LoadAsync())
            return NotFound();
        var (title, body) = (Typed(Title), Typed(Body));
        var report = await review.ReviewAsync(Actor, Office.Id, No, title, body, Aborted);
        var chosen = report is null ? [] : SafeFixes.Of(report).Where(finding => fix == "all" || finding.Fingerprint == fix).ToList();
        if (chosen.Count == 0)
            return await RefusedAsync(Refusal.Conflict("review.no-such-finding", "要改的这一处已经不在文字里，没有改动。请看最新的审稿意见。"));
        (title, body) = SafeFixes.Apply(title, body, chosen);
        return await SaveAsync(title, body, $"已改正{chosen.Count}处并保存");
    }

    /// <summary>恢复旧稿: an older text is saved again as the newest; what stood between stays in the list.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int number)
    {
        if (!await LoadAsync() || Item?.Texts.FirstOrDefault(text => text.Number == number) is not { } older)
            return NotFound();
        return await SaveAsync(older.Title, older.Body, $"已恢复第{number}稿");
    }

    private async Task<IActionResult> SaveAsync(string? title, string? body, string said)
    {
        if (!await LoadAsync())
            return NotFound();
        var saved = await edit.RunAsync(Actor, new EditSubmissionRequest(Office.Id, No, BasedOn, title, body, Key) { Confirmed = Confirmed() }, Aborted);
        if (saved.Succeeded)
            return Done($"{said}，现在是第{saved.Value}稿。", View is { Length: > 0 } and ("side" or "redline") ? $"/desk/items/{No}/edit?view={View}" : $"/desk/items/{No}/edit");
        (Title, Body) = (title, body);
        return await RefusedAsync(saved.Refusal);
    }

    private List<ConfirmedHere> Confirmed() =>
        [.. Items.TypedReasons.Of(Request).Select(each => new ConfirmedHere(each.Key, each.Value, Items.TypedReasons.ForDesk(Request, each.Key)))];

    private async Task<IActionResult> RefusedAsync(Refusal refusal)
    {
        await LoadAsync();
        if (refusal.Code is "submission.text-changed" or "conflict.stale" && Item is not null)
        {
            Stale = new StaleSave(Item.Text, Redlines.Between(Item.Text.Title, Typed(Title)), Redlines.Between(Item.Text.Body, Typed(Body)));
            // What is typed now is measured against the newest text: saving again is a decision made with both before one's eyes.
            BasedOn = Item.Text.Number;
            ModelState.Remove(nameof(BasedOn));
        }
        await ReviewAsync();
        return Refused(refusal);
    }

    private async Task<bool> LoadAsync()
    {
        if (!await FindDeskAsync())
            return false;
        Item = await items.FindAsync(Actor, Office.Id, No, Aborted);
        Limit = Item is null ? 0 : await review.LimitAsync(Office.Id, Item.Form, Aborted);
        return Item is not null;
    }

    private async Task ReviewAsync() => Report = await review.ReviewAsync(Actor, Office.Id, No, Typed(Title), Typed(Body), Aborted);

    private static string Typed(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
}

/// <param name="Theirs">The newest text of the desk.</param>
/// <param name="Title">From theirs to what was typed.</param>
/// <param name="Body">From theirs to what was typed.</param>
public sealed record StaleSave(DeskText Theirs, IReadOnlyList<Web.Look.RedlinePiece> Title, IReadOnlyList<Web.Look.RedlinePiece> Body);

/// <summary>The comparison of two texts in the words of the page part.</summary>
public static class Redlines
{
    public static IReadOnlyList<Web.Look.RedlinePiece> Between(string before, string after) => [.. Redline.Compare(before, after).Select(piece => new Web.Look.RedlinePiece(piece.Kind switch
    {
        PieceKind.Same => RedlineKind.Same,
        PieceKind.Added => RedlineKind.Added,
        PieceKind.Removed => RedlineKind.Removed,
    }, piece.Text))];
}
