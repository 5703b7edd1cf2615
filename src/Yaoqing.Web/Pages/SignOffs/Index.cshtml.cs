using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.SignOffs;

/// <summary>待我审签: short texts can be signed where they stand, long ones after reading them whole.</summary>
public sealed class IndexModel(PendingSignOffs pending, Delegations delegations, TimeProvider time) : YaoqingPage
{
    private const int ShownWhole = 520;
    private const int Beginning = 120;

    public IReadOnlyList<PendingSignOff> Waiting { get; private set; } = [];

    public IReadOnlyList<DelegationRow> Lent { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayDelegate => Actor.Is(Role.Head) || Actor.Is(Role.DeputyHead);

    public bool ShowsAll(PendingSignOff item) => item.Body.Length <= ShownWhole;

    public string Preview(PendingSignOff item) => ShowsAll(item) ? item.Body : item.Body[..Beginning] + "……";

    public async Task OnGetAsync()
    {
        Waiting = await pending.ListAsync(Actor, Aborted);
        Lent = [.. (await delegations.ListAsync(Actor, Aborted)).Where(each => each.From <= Now && Now < each.Until)];
    }
}
