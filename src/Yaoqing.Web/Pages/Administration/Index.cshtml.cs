using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Administration;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Administration;

/// <summary>系统管理: where each of the three administrators begins, with what waits for him and how the installation stands.</summary>
public sealed class IndexModel(InstallationState state, TimeProvider time) : YaoqingPage
{
    /// <summary>A backup older than this is called overdue.</summary>
    private static readonly TimeSpan BackupEvery = TimeSpan.FromDays(1);

    public InstallationFacts State { get; private set; } = new(null, true, null, 0, 0, 0, 0, 0);

    public DateTimeOffset Now => time.GetUtcNow();

    public bool RunsSystem => Actor.Is(Role.SystemAdministrator);

    public bool Approves => Actor.Is(Role.SecurityAdministrator);

    public bool Audits => Actor.Is(Role.AuditAdministrator);

    public bool BackupOverdue => State.TakesBackups && !(Now - State.LastBackupAt <= BackupEvery);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await state.FindAsync(Actor, Aborted) is not { } found)
            return NotFound();
        State = found;
        return Page();
    }
}
