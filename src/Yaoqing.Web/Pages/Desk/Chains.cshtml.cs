using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.Core.Reporting;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>审签流程 of the desk's line, for the chief editor: rows as data, a few empty ones to add.</summary>
public sealed class ChainsModel(Desks desks, SignOffChainSheets sheets, ChangeSignOffChains change) : DeskPage(desks)
{
    private const int Spare = 2;

    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public List<ChainInput> Rows { get; set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindDeskAsync())
            return NotFound();
        var sheet = await sheets.OfAsync(Office.Line, Aborted);
        Shown = sheet.Shown;
        Rows = [.. sheet.Rows.Select(row => new ChainInput { Kind = Enum.TryParse<Kind>(row.Kind, out var kind) ? kind : null, Emergency = row.Emergency, Major = row.Major, Form = row.Form }), .. Enumerable.Range(0, Spare).Select(_ => new ChainInput())];
        return Page();
    }

    protected override Task<bool> LoadAsync() => FindDeskAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindDeskAsync())
            return NotFound();
        var rows = new List<ChainRow>();
        foreach (var row in Rows)
        {
            if (row.Form is { } form)
                rows.Add(new ChainRow(row.Kind?.ToString(), row.Emergency, row.Major, form));
        }
        var changed = await change.RunAsync(Actor, new ChangeSignOffChainsRequest(Office.Id, Shown ?? "", rows, Key), Aborted);
        return changed.Succeeded ? Done("审签流程已保存，新送审签的稿件按新流程走。", "/desk/settings/sign-off") : Refused(changed.Refusal);
    }
}

public sealed class ChainInput
{
    public Kind? Kind { get; set; }
    public bool? Emergency { get; set; }
    public bool? Major { get; set; }
    public ChainForm? Form { get; set; }
}
