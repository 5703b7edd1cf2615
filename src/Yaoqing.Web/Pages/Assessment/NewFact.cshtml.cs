using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Pages.Assessment;

public sealed record NewFactInput
{
    public Guid? Unit { get; set; }
    public string? Kind { get; set; } = nameof(FactKind.Offence);
    public string? Offence { get; set; }
    public string? Circulated { get; set; }
    public string? Points { get; set; }
    public DateOnly? Happened { get; set; }
    public string? Reason { get; set; }
}

/// <summary>登记计分事项: offences, trainings and points that a person decides.</summary>
public sealed class NewFactModel(DecideFact decide, UnitChoices choices, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    public static readonly IReadOnlyList<SelectListItem> Kinds = [new("差错", nameof(FactKind.Offence)), new("人工加减分", nameof(FactKind.Manual)), new("参加培训", nameof(FactKind.Training))];

    public static readonly IReadOnlyList<SelectListItem> Offences = [.. new[] { "迟报", "漏报", "误报", "错报", "瞒报" }.Select(word => new SelectListItem(word, word))];

    public static readonly IReadOnlyList<SelectListItem> Levels = [.. new[] { "县", "市", "省", "中央" }.Select(word => new SelectListItem(word, word))];

    [BindProperty]
    public NewFactInput Input { get; set; } = new();

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Happened = Today;
        return await LoadAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (!await LoadAsync())
            return NotFound();
        if (!Enum.TryParse<FactKind>(Input.Kind, out var kind) || Input.Happened is not { } happened)
            return Refused(Refusal.Invalid("fact.fields", "请选择种类并填写发生日期。"));
        var offence = kind == FactKind.Offence;
        var result = await decide.RunAsync(Actor, new DecideFactRequest(DeskId ?? Guid.Empty, Input.Unit ?? Guid.Empty, kind, offence ? Input.Offence : null, offence ? Input.Circulated : null, Input.Points, Input.Reason, happened, Key), Aborted);
        return result.Succeeded ? Done("已登记，并告知单位。", $"/scores/facts?desk={DeskId}&year={happened.Year}&month={happened.Month}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await ChooseDeskAsync() is not { } desk)
            return false;
        Units = await choices.OfDeskAsync(desk, (Input.Happened ?? Today).Year, Aborted);
        return true;
    }
}
