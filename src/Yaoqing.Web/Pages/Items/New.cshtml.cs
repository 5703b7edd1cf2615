using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Web.Pages.Items;

/// <summary>写信息: a new item, typed or read from a file.</summary>
public sealed class NewModel(WritingSheet sheet, ReviewText review, ItemSaving saving, SecrecyDoor door, TimeProvider time) : ItemFormPage(sheet, review, time)
{
    private const int FileLimit = 10 * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public int? Commission { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Event { get; set; }

    public AnsweredCommission? Answers { get; private set; }

    public ReadManuscript? Taken { get; private set; }

    public override string AutosaveAddress => Commission is { } no ? $"/items/new/autosave?commission={no}" : "/items/new/autosave";

    public override string DraftKey => $"new-{Actor.AccountId:N}";

    public async Task OnGetAsync()
    {
        await OfferAsync();
        await AskedAsync();
        Prefill();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        await AskedAsync();
        if (!ModelState.IsValid)
            return await AgainAsync(Core.Shared.Refusal.Invalid("form.malformed", "有的栏目填得不对，请核对后再提交。"));
        if (act is "kind-skeleton" or "structure-skeleton")
            return await SkeletonAsync(act);
        if (act == "party")
            Input.Lines = [Line.Party];
        var saved = await saving.CreateAsync(Actor, Input, Commission, Key, KeyOf("save"), Aborted);
        if (!saved.Succeeded)
            return await AgainAsync(saved.Refusal);
        if (act != "send")
            return Done($"已存为草稿，编号{saved.Value.No}。", $"/items/{saved.Value.No}/edit");
        var sent = await saving.SendAsync(Actor, saved.Value, Overrides(), KeyOf("send"), Aborted);
        if (sent.Succeeded)
            return Done($"已送审签，编号{saved.Value.No}。", $"/items/{saved.Value.No}");
        TempData[EditModel.RefusedNote] = sent.Refusal.Message;
        return Redirect($"/items/{saved.Value.No}/edit");
    }

    public async Task<IActionResult> OnPostFileAsync(IFormFile? file)
    {
        ModelState.Clear();
        await OfferAsync();
        await AskedAsync();
        Prefill();
        if (file is null || file.Length == 0)
            return Refused(Core.Shared.Refusal.Invalid("read.empty", "没有收到文件，或文件是空的。请选择文件后再读入。"));
        if (file.Length > FileLimit)
            return Refused(Core.Shared.Refusal.Invalid("read.too-large", "文件超过10兆。请去掉图片，或把文字直接粘贴到下面。"));
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, Aborted);
        var read = ManuscriptReader.Read(file.FileName, memory.ToArray(), ReadLimits.Default);
        if (await door.StopFileAsync(Actor, file.FileName, read.AllText, Aborted) is { } stopped)
            return Refused(stopped);
        if (read.Refused is { } refused)
            return Refused(Core.Shared.Refusal.Invalid(refused.Code, refused.Message));
        Taken = read;
        (Input.Title, Input.Body) = (read.Title, read.BodyText);
        (Input.ReporterName, Input.ReporterPhone) = (read.Fields.Reporter ?? Input.ReporterName, read.Fields.Phone ?? Input.ReporterPhone);
        await ReviewAsync([], read.Leftovers);
        return Page();
    }

    private async Task<IActionResult> SkeletonAsync(string act)
    {
        await OfferAsync();
        if (!string.IsNullOrWhiteSpace(Input.Body))
            return await AgainAsync(Core.Shared.Refusal.Invalid("skeleton.not-empty", "正文已有文字，没有套用骨架，以免盖掉您写的。"));
        var skeleton = act == "kind-skeleton" ? WritingGuide.Of(Input.Kind).Skeleton : WritingGuide.Of(Input.Structure).Skeleton;
        ModelState.Remove("Input.Body");
        Input.Body = skeleton;
        return Page();
    }

    private async Task AskedAsync() => Answers = Commission is { } no ? await Sheet.CommissionAsync(Actor, no, Aborted) : null;

    private void Prefill()
    {
        Input.UnitId = Offered.Units.Count > 0 ? Offered.Units[0].Id : Guid.Empty;
        (Input.ReporterName, Input.ReporterPhone) = (Offered.ReporterName, Offered.ReporterPhone);
        Input.Lines = [Answers?.Line ?? Line.Party];
        if (Answers is { Tone: CommissionTone.Problem })
            Input.Kind = Kind.ProblemAndAdvice;
        if (Event is { } no && Offered.Events.FirstOrDefault(each => each.No == no) is { } chosen)
            (Input.EventId, Input.Kind, Input.Source) = (chosen.Id, Kind.Feedback, Source.Feedback);
    }
}
