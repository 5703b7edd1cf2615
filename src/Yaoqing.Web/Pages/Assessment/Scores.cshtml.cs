using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Assessment;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>得分: each point with its reason and the fact it rests on, and what became of objections.</summary>
public sealed class ScoresModel(UnitLedger ledger, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitName { get; set; }

    public IReadOnlyList<string> Units { get; private set; } = [];

    public LedgerOfUnit? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ChooseDeskAsync() is not { } desk)
            return NotFound();
        Units = await ledger.UnitsAsync(Actor, desk, ShownYear, Aborted);
        UnitName ??= Units.Count > 0 ? Units[0] : null;
        if (UnitName is null)
            return Page();
        Found = await ledger.FindAsync(Actor, desk, UnitName, ShownYear, Aborted);
        return Found is null ? NotFound() : Page();
    }

    internal static string Words(ObjectionOutcome? outcome) => outcome is null ? "异议待处理" : outcome == ObjectionOutcome.Rejected ? "异议不成立" : "异议成立";

    internal static Tone ToneOf(ObjectionOutcome? outcome) => outcome is null ? Tone.Warn : outcome == ObjectionOutcome.Rejected ? Tone.Plain : Tone.Ok;
}
