using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>How many arrived since the list was made; the list itself stays as it is until the editor asks.</summary>
public sealed class ArrivalsModel(Desks desks, DeskPanes panes) : DeskPage(desks)
{
    public async Task<IActionResult> OnGetAsync(long since) => await FindDeskAsync() && since is > 0 and < 253_402_300_000_000
        ? new JsonResult(new { count = await panes.ArrivedSinceAsync(Actor, Office.Id, DateTimeOffset.FromUnixTimeMilliseconds(since), Aborted) })
        : NotFound();
}
