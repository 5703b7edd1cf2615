using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Web.Pages.Items;

/// <summary>写信息: a new item, typed or read from a file.</summary>
public sealed class NewModel(WritingSheet sheet, ReviewText review, ItemSaving saving, ItemStarts starts, TimeProvider time) : ItemFormPage(sheet, review, time)
{
    [BindProperty(SupportsGet = true)]
    public int? Commission { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Event { get; set; }

    /// <summary>Kind to start with, from a lesson of the guide: its skeleton stands in the form.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public Kind? StartKind { get; set; }

    /// <summary>Structure to start with, likewise.</summary>
    [BindProperty(SupportsGet = true, Name = "structure")]
    public Structure? StartStructure { get; set; }

    public LessonsOfUnit? Lessons { get; private set; }

    public AnsweredCommission? Answers { get; private set; }

    public ReadManuscript? Taken { get; private set; }

    public override string AutosaveAddress => Commission is { } no ? $"/items/new/autosave?commission={no}" : "/items/new/autosave";

    public override string DraftKey => $"new-{Actor.AccountId:N}";

    public async Task OnGetAsync()
    {
        await OfferAsync();
        await AskedAsync();
        Lessons = await starts.Lessons.OwnAsync(Actor, Aborted);
        Prefill();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        await AskedAsync();
        if (await WithoutStoringAsync(act) is { } shown)
            return shown;
        if (await saving.CheckAsync(Actor, Overrides(), Aborted) is { } stopped)
            return await AgainAsync(stopped);
        if (act == "party")
            Input.Lines = [Line.Party];
        var saved = await saving.CreateAsync(Actor, Input, Commission, Key, KeyOf("save"), Aborted);
        if (!saved.Succeeded)
            return await AgainAsync(saved.Refusal);
        var remark = await saving.KeepReasonsAsync(Actor, saved.Value, Overrides(), KeyOf("reasons"), Aborted);
        if (act != "send")
            return Done($"已存为草稿，编号{saved.Value.No}。{remark}", $"/items/{saved.Value.No}/edit");
        var sent = await saving.SendAsync(Actor, saved.Value, KeyOf("send"), Aborted);
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
        var taken = await starts.Files.TakeAsync(Actor, file, Aborted);
        if (!taken.Succeeded)
            return Refused(taken.Refusal);
        Taken = taken.Value;
        if (Taken.Candidates.Count == 0)
            Fill(Taken);
        await ReviewAsync(Taken.Leftovers);
        return Page();
    }

    protected override bool TakesAsTyped(string? handler) => handler is "File" or "Chosen";

    protected override async Task<bool> LoadAsync()
    {
        await AskedAsync();
        return await base.LoadAsync();
    }

    /// <summary>One manuscript of several, as the page that read the file offered it.</summary>
    public async Task<IActionResult> OnPostChosenAsync(FoundText found)
    {
        ModelState.Clear();
        await OfferAsync();
        await AskedAsync();
        Prefill();
        Fill(found.ToManuscript());
        await ReviewAsync();
        return Page();
    }

    private void Fill(ReadManuscript read)
    {
        (Input.Title, Input.Body) = (read.Title, read.FullText);
        (Input.ReporterName, Input.ReporterPhone) = (read.Fields.Reporter ?? Input.ReporterName, read.Fields.Phone ?? Input.ReporterPhone);
        if (read.Fields.Unit is { } unit && Offered.Units.FirstOrDefault(each => unit.EndsWith(each.Name, StringComparison.Ordinal)) is { } own)
            Input.UnitId = own.Id;
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
        if (StartKind is { } kind && Enum.IsDefined(kind))
            (Input.Kind, Input.Body) = (kind, WritingGuide.Of(kind).Skeleton);
        if (StartStructure is { } structure && Enum.IsDefined(structure))
            (Input.Structure, Input.Body) = (structure, WritingGuide.Of(structure).Skeleton);
    }
}

/// <summary>What a new item begins with: what its unit can learn from the last ones, and the files that it may come from.</summary>
public sealed record ItemStarts(UnitLessons Lessons, ReceivedFiles Files);
