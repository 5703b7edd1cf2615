using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;

namespace Yaoqing.App.Administration;

/// <param name="LastBackupAt">When the last backup was taken; null when there was none.</param>
/// <param name="TakesBackups">False on PostgreSQL, whose own tools take them.</param>
/// <param name="LastCheckpoint">The newest checkpoint of the trail.</param>
/// <param name="TrailRows">Rows of the trail.</param>
/// <param name="PendingGrants">Proposed and not yet approved.</param>
/// <param name="WithoutPassword">Accounts that nobody can sign in to yet.</param>
/// <param name="Locked">Accounts locked after wrong passwords.</param>
/// <param name="RefusedLately">Refused acts of the last seven days.</param>
public sealed record InstallationFacts(
    DateTimeOffset? LastBackupAt, bool TakesBackups, CheckpointLine? LastCheckpoint, long TrailRows, int PendingGrants, int WithoutPassword, int Locked, int RefusedLately);

/// <summary>系统状态 for the three administrators: times and counts, no names and no texts.</summary>
public sealed class InstallationState(YaoqingDb db, StoreOptions store, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <returns>Null for everybody who is not one of the three administrators.</returns>
    public async Task<InstallationFacts?> FindAsync(Actor actor, CancellationToken ct)
    {
        if (!Roles.Administrators.Any(actor.Is))
            return null;
        var now = time.GetUtcNow();
        var since = now - Lately;
        var backup = await db.Trail.AsNoTracking().Where(row => row.Action == "backup.made" && row.Outcome == "done").OrderByDescending(row => row.Seq).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(ct);
        var checkpoint = await db.TrailCheckpoints.AsNoTracking().OrderByDescending(point => point.Seq).Select(point => new CheckpointLine(point.Seq, point.Hash, point.At)).FirstOrDefaultAsync(ct);
        return new InstallationFacts(
            backup, store.Postgres is null, checkpoint,
            await db.TrailHeads.AsNoTracking().Select(head => head.Seq).SingleOrDefaultAsync(ct),
            await db.Grants.CountAsync(grant => grant.ApprovedAt == null && grant.RevokedAt == null, ct),
            await db.Accounts.CountAsync(account => account.PasswordHash == null && !account.Disabled, ct),
            await db.Accounts.CountAsync(account => account.LockedUntil > now, ct),
            await db.Trail.CountAsync(row => row.At >= since && row.Outcome != "done", ct));
    }
}
