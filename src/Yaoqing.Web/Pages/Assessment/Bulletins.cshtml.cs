using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>通报: drafts of the desk and what is issued.</summary>
public sealed class BulletinsModel(BulletinViews views, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public BulletinList List { get; private set; } = new([], 0);

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayDraft => Actor.Is(Role.ChiefEditor) || Actor.Is(Role.Assessor);

    public async Task OnGetAsync() => List = await views.ListAsync(Actor, PageNumber, Aborted);
}
