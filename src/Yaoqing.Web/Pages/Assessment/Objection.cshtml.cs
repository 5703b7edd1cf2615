using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Assessment;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>One objection: what the unit says, what the desk decided and why.</summary>
public sealed class ObjectionModel(Objections objections, DecideObjection decide, TimeProvider time) : YaoqingPage
{
    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(Name = "points")]
    public string? Points { get; set; }

    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    public ObjectionDetails Found { get; private set; } = new(new ObjectionLine(default, "", default, "", default, null, null), default, "", "", "", "", "", [], false);

    public DateTimeOffset Now => time.GetUtcNow();

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<ObjectionOutcome>().Where(each => each != ObjectionOutcome.FactRevoked || Found.Credited.Count > 0)
        .Select(each => new SelectListItem(AssessmentWords.InWords(each), each.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        ModelState.Clear();
        if (!await LoadAsync(id))
            return NotFound();
        if (!Enum.TryParse<ObjectionOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
            return Refused(Refusal.Invalid("objection.outcome", "请选择处理结果。"));
        var result = await decide.RunAsync(Actor, new DecideObjectionRequest(id, outcome, Points, Answer, Key), Aborted);
        return result.Succeeded ? Done("处理结果已告知单位。", $"/scores/objections/{id}") : Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync() => Guid.TryParse(RouteData.Values["id"]?.ToString(), out var id) && await LoadAsync(id);

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await objections.FindAsync(Actor, id, Aborted) is not { } found)
            return false;
        Found = found;
        return true;
    }
}
