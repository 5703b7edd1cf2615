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
public sealed class ReviewModel(ReviewText review) : YaoqingPage
{
    private const int FileLimit = 10 * 1024 * 1024;

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

    public EditorModel Editor => new("Input.Title", Input.Title ?? "", "Input.Body", Input.Body ?? "", 0, "/review/live", null, "", "", Report is null ? [] : FindingRows.Of([Report], []));

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        return await AnswerAsync();
    }

    public async Task<IActionResult> OnPostFileAsync(IFormFile? file)
    {
        ModelState.Clear();
        if (file is null || file.Length == 0)
            return Refused(Refusal.Invalid("read.empty", "没有收到文件，或文件是空的。请选择文件后再读入。"));
        if (file.Length > FileLimit)
            return Refused(Refusal.Invalid("read.too-large", "文件超过10兆。请去掉图片，或把文字直接粘贴到下面。"));
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, Aborted);
        var read = ManuscriptReader.Read(file.FileName, memory.ToArray(), ReadLimits.Default);
        if (read.Refused is { } refused)
            return Refused(Refusal.Invalid(refused.Code, refused.Message));
        (Taken, Input.Title, Input.Body) = (read, read.Title, read.BodyText);
        return await AnswerAsync(read.AllText);
    }

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
