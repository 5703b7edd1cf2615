using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Publishing;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>设置刊物: masthead, colophon and sections, for the chief editor.</summary>
public sealed class PeriodicalModel(PeriodicalSettings settings, ChangePeriodical change) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PeriodicalInput Input { get; set; } = new();

    public PeriodicalView? Current { get; private set; }

    public static IEnumerable<SelectListItem> Templates => ChangePeriodical.Templates.Select(each => new SelectListItem(each.Value, each.Key));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync() || Current is not { Form: var form })
            return NotFound();
        Input = new PeriodicalInput
        {
            Version = form.Version, Sections = form.Sections, Template = form.Template, Mark = form.Mark, Organ = form.Organ, ReportTo = form.ReportTo, SendTo = form.SendTo, IssueTo = form.IssueTo,
            Copies = form.Copies, Phone = form.Phone, PrintsReporter = form.PrintsReporter, PrintsTotal = form.PrintsTotal, Retired = form.Retired,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var form = new PeriodicalForm(Input.Version, Input.Sections, Input.Template, Input.Mark, Input.Organ, Input.ReportTo, Input.SendTo, Input.IssueTo, Input.Copies, Input.Phone, Input.PrintsReporter, Input.PrintsTotal, Input.Retired);
        var changed = await change.RunAsync(Actor, new ChangePeriodicalRequest(Id, form, Key), Aborted);
        return changed.Succeeded ? Done("刊物设置已保存，以后印发的各期按新的刊头刊尾。", "/desk/settings") : Refused(changed.Refusal);
    }

    protected override async Task<bool> LoadAsync() => (Current = await settings.FindAsync(Actor, Id, Aborted)) is not null;
}

public sealed class PeriodicalInput
{
    public int Version { get; set; }
    public string? Sections { get; set; }
    public string? Template { get; set; }
    public string? Mark { get; set; }
    public string? Organ { get; set; }
    public string? ReportTo { get; set; }
    public string? SendTo { get; set; }
    public string? IssueTo { get; set; }
    public int Copies { get; set; }
    public string? Phone { get; set; }
    public bool PrintsReporter { get; set; }
    public bool PrintsTotal { get; set; }
    public bool Retired { get; set; }
}
