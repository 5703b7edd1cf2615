using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Reading;

/// <summary>阅读刊物: what is out, for leaders all of it, for units the issues that carry them.</summary>
public sealed class IndexModel(IssueLists lists) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Periodical { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PublishedLine> Issues { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Periodicals { get; private set; } = [];

    public int Total { get; private set; }

    public bool Leads => Actor.Is(Role.Leader);

    public async Task OnGetAsync()
    {
        Number = Math.Clamp(Number, 1, 100_000);
        Periodicals = await lists.ReadablePeriodicalsAsync(Actor, Aborted);
        (Issues, Total) = await lists.ReadableAsync(Actor, Periodical, Number, Aborted);
    }
}
