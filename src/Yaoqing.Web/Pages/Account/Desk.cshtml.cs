using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Account;

/// <summary>Remembers at which of his desks somebody works. The choice is only a view: rights are checked each time.</summary>
public sealed class DeskModel(Desks desks) : YaoqingPage
{
    public async Task<IActionResult> OnPostAsync(string? desk)
    {
        var own = (await desks.OfAsync(Actor, Aborted)).Desks;
        if (own.FirstOrDefault(each => each.Id.ToString("N") == desk) is not { } chosen)
            return Problematic(Refusal.NotFound("desk.not-yours", "没有找到这个信息科，或者您不在这个信息科。"));
        ChosenDesk.Remember(HttpContext, chosen.Id.ToString("N"));
        return Done($"现在看的是{chosen.ShortName}信息科。", "/");
    }
}
