using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Directory;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>补录: an item that a unit gave by mail, OA or on paper, entered for it with its declared sign-off.</summary>
public sealed class EnterModel(Desks desks, EntryChoices choices, EnterItemForUnit enter) : DeskPage(desks)
{
    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Boards { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => Options<Kind>(kind => kind.InWords());

    public static IEnumerable<SelectListItem> Forms => Options<Form>(form => form.InWords());

    public static IEnumerable<SelectListItem> Structures => Options<Structure>(structure => structure.InWords());

    public static IEnumerable<SelectListItem> Sources => Options<Source>(source => source.InWords());

    public static IEnumerable<SelectListItem> Channels => new[] { Channel.LateEntry, Channel.Mail, Channel.Oa }.Select(channel => new SelectListItem(channel.InWords(), channel.ToString()));

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (Input.Channel is not (Channel.LateEntry or Channel.Mail or Channel.Oa))
            return Refused(Refusal.Invalid("item.choice-unknown", "请选择来稿方式。"));
        var form = new ItemForm(Input.Unit ?? Guid.Empty, [Office.Line], Input.Form, Input.Kind, Input.Structure, Input.Source, Input.Board ?? Guid.Empty, Input.Emergency, Input.Major, null, Input.Reporter, Input.Phone, Input.Title, Input.Body);
        var entered = await enter.RunAsync(Actor, new EnterItemForUnitRequest(form, Input.Channel, Input.Signer, Input.SignerPost, Input.Proof, Key), Aborted);
        return entered.Succeeded ? Done("已补录。核对审签后才能采用。", $"/desk/items/{entered.Value.No}") : Refused(entered.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (!await FindDeskAsync())
            return false;
        Units = [.. (await choices.UnitsAsync(Aborted)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        Boards = [.. (await choices.BoardsAsync(Office.Line, Aborted)).Select(board => new SelectListItem(board.Name, board.Id.ToString()))];
        return true;
    }

    private static IEnumerable<SelectListItem> Options<T>(Func<T, string> inWords) where T : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(inWords(value), value.ToString()));
}

/// <summary>What the editor fills in.</summary>
public sealed class EntryInput
{
    public Guid? Unit { get; set; }
    public Channel Channel { get; set; } = Channel.LateEntry;
    public Form Form { get; set; }
    public Kind Kind { get; set; }
    public Structure Structure { get; set; }
    public Source Source { get; set; }
    public Guid? Board { get; set; }
    public bool Emergency { get; set; }
    public bool Major { get; set; }
    public string? Reporter { get; set; }
    public string? Phone { get; set; }
    public string? Signer { get; set; }
    public string? SignerPost { get; set; }
    public string? Proof { get; set; }
    public string? Title { get; set; }
    public string? Body { get; set; }
}
