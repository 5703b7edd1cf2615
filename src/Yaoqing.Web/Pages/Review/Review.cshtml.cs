using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Documents.Reading;
using Yaoqing.Web.Look;
using Yaoqing.Web.Pages.Items;
using ItemLine = Yaoqing.Core.Directory.Line;

namespace Yaoqing.Web.Pages.Review;

/// <summary>审一段文字: any text, for everybody who is signed in. Nothing is stored.</summary>
public sealed class ReviewModel(ReviewText review, ReceivedFiles files) : YaoqingPage
{
    [BindProperty]
    public ItemInput Input { get; set; } = new();

    [BindProperty(Name = "line")]
    public string? Line { get; set; }

    [BindProperty(Name = "form")]
    public string? FormName { get; set; }

    [BindProperty(Name = "kind")]
    public string? KindName { get; set; }

    public ReportJson? Report { get; private set; }

    public ReadManuscript? Taken { get; private set; }

    public IReadOnlyList<SelectListItem> LineOptions { get; } = Choices.Lines;

    public EditorModel Editor => new("Input.Title", Input.Title ?? "", "Input.Body", Input.Body ?? "", 0, "/review/live", null, "", "", Report is null ? [] : FindingRows.Of([Report], []))
    {
        AsksReasons = false, MendName = "act",
        Gauges = Report is null ? [] : Measured.Gauges(Report.Tendencies), Agreed = Report is null ? [] : Measured.Agreed(Report.Checked),
    };

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        ModelState.Clear();
        var answer = await AnswerAsync();
        if (act is null || Report is null)
            return answer;
        if (Mending.Apply(Input.Title ?? "", Input.Body ?? "", Report, act) is not { } mended)
            return Refused(Refusal.Conflict("review.no-such-finding", "要改的这一处已经不在文字里，没有改动。请看最新的审稿意见。"));
        (Input.Title, Input.Body) = mended;
        return await AnswerAsync();
    }

    public async Task<IActionResult> OnPostFileAsync(IFormFile? file)
    {
        ModelState.Clear();
        var taken = await files.ReadAsync(file, Aborted);
        if (!taken.Succeeded)
            return Refused(taken.Refusal);
        var read = taken.Value;
        (Taken, Input.Title, Input.Body) = (read, read.Title, read.FullText);
        return await AnswerAsync(read.AllText);
    }

    /// <summary>Only the text is judged; whatever else the form holds may be half filled in.</summary>
    protected override bool TakesAsTyped(string? handler) => true;

    /// <summary>Only what was chosen is judged; the rest is unknown.</summary>
    internal static ReviewTextRequest RequestOf(ItemInput input) => new(input.Title ?? "", input.Body ?? "");

    private async Task<IActionResult> AnswerAsync(string? allText = null)
    {
        if (string.IsNullOrWhiteSpace(Input.Title) && string.IsNullOrWhiteSpace(Input.Body))
            return Refused(Refusal.Invalid("text.required", "请先写下或粘贴要审的文字。"));
        var reviewed = await review.RunAsync(Actor, RequestOf(Input) with
        {
            Lines = Enum.TryParse<ItemLine>(Line, out var line) && Enum.IsDefined(line) ? [line] : [], Form = Chosen<Form>(FormName), Kind = Chosen<Kind>(KindName), FileName = Taken?.File, FileText = allText, Leftovers = Taken?.Leftovers,
        }, Aborted);
        if (!reviewed.Succeeded)
            return Refused(reviewed.Refusal);
        Report = reviewed.Value;
        return Page();
    }

    private static T? Chosen<T>(string? name) where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;
}
