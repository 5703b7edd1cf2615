using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Instructions;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Instructions;

public sealed class IndexModel(InstructionLedger ledger, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "closed")]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public InstructionList List { get; private set; } = new([], 0);

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayRecord => Actor.Is(Role.Editor) || Actor.Is(Role.ChiefEditor);

    public async Task OnGetAsync() => List = await ledger.ListAsync(Actor, !Closed, PageNumber, Aborted);
}
