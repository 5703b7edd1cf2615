using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>提出异议: against one line of the own ledger, or because one is missing.</summary>
public sealed class NewObjectionModel(UnitLedger ledger, UnitChoices units, RaiseObjection raise, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid UnitId { get; set; }

    /// <summary>Name of the line; empty for a missing one.</summary>
    [BindProperty(SupportsGet = true, Name = "entry")]
    public string? Entry { get; set; }

    [BindProperty(Name = "missing")]
    public string? Missing { get; set; }

    [BindProperty(Name = "month")]
    public string? Month { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public LedgerOfUnit Ledger { get; private set; } = new("", Guid.Empty, "", "", null, "", [], false, [], null);

    public LedgerLine? Line { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Month ??= Scoring.Month.Of(Today).ToString();
        return string.IsNullOrEmpty(Entry) || Line is not null ? Page() : Problematic(Refusal.Conflict("objection.entry", "这笔得分刚刚有变化，请回到得分页刷新后再提。"));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (!await LoadAsync())
            return NotFound();
        DateOnly? month = Scoring.Month.TryParse(Month, out var chosen) ? chosen.First : null;
        var result = await raise.RunAsync(Actor, new RaiseObjectionRequest(DeskId ?? Guid.Empty, UnitId, ShownYear, Entry, month, Missing, Reason, Key), Aborted);
        return result.Succeeded ? Done("异议已提出，信息科处理后会提醒本单位。", $"/scores/objections/{result.Value}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await ChooseDeskAsync() is not { } desk || (await units.OfDeskAsync(desk, ShownYear, Aborted)).FirstOrDefault(each => each.Id == UnitId) is not { } unit)
            return false;
        if (await ledger.FindAsync(Actor, desk, unit.ShortName, ShownYear, Aborted) is not { MayObject: true } found)
            return false;
        Ledger = found;
        Line = string.IsNullOrEmpty(Entry) ? null : found.Months.SelectMany(month => month.Lines).FirstOrDefault(line => line.Entry == Entry);
        return true;
    }
}
