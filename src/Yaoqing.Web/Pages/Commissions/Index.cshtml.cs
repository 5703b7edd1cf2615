using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Commissions;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Commissions;

public sealed class IndexModel(CommissionBoard board, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "closed")]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public CommissionList List { get; private set; } = new([], 0);

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayAsk => Actor.Is(Role.Editor) || Actor.Is(Role.ChiefEditor);

    public async Task OnGetAsync() => List = await board.ListAsync(Actor, !Closed, PageNumber, Aborted);
}
