using Microsoft.Data.Sqlite;
using Yaoqing.App.Administration.Backups;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <param name="File">Where the backup goes; must not exist.</param>
/// <param name="Product">Version of the program.</param>
public sealed record BackUpRequest(string File, string Product);

/// <summary>
/// 备份 while others work, by SQLite's own online copy. Done only when the copy was opened again and found sound: integrity, every row
/// of the trail, the row counts. Stamped with schema, product and digest.
/// </summary>
public sealed class BackUp(Work work, StoreOptions store)
{
    public async Task<Result<BackupStamp>> RunAsync(Actor actor, BackUpRequest request, CancellationToken ct)
    {
        if (actor.AccountId != Guid.Empty && !actor.Is(Role.SystemAdministrator))
            return Refusal.NotAllowed("backup.administrator-only", "备份由系统管理员操作。");
        if (store.Postgres is not null)
            return Refusal.Invalid("backup.sqlite-only", "PostgreSQL 的备份请用 pg_dump 或 pg_basebackup。");
        if (File.Exists(request.File) || File.Exists(BackupStamp.PathOf(request.File)))
            return Refusal.Invalid("backup.exists", $"“{request.File}”已经存在，备份不覆盖旧文件。请换一个文件名。");
        // The act is in the trail before the copy is taken, so that the copy tells of itself.
        var noted = await work.DoAsync<bool>(actor, "backup.made", null, deed =>
        {
            deed.About("backup", Guid.CreateVersion7(deed.Now));
            deed.Note("product", request.Product);
            return Task.FromResult<Result<bool>>(true);
        }, ct);
        if (!noted.Succeeded)
            return noted.Refusal;
        Copy(request.File);
        var stamp = await CheckAsync(request, ct);
        if (stamp.Succeeded)
            stamp.Value.Write(request.File);
        else
            File.Delete(request.File);
        return stamp;
    }

    private void Copy(string file)
    {
        using var source = new SqliteConnection(store.SqliteConnectionString);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        using var command = target.CreateCommand();
        // One file to carry away: no write-ahead log beside it.
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }

    private async Task<Result<BackupStamp>> CheckAsync(BackUpRequest request, CancellationToken ct)
    {
        var stamp = BackupFile.Inspect(request.File, request.Product, work.Now);
        if (!stamp.Succeeded)
            return stamp;
        if (await BackupTrail.FindFaultAsync(request.File, ct) is { } fault)
            return Refusal.Conflict("backup.trail", $"备份里的留痕核验没有通过：{fault}。请先运行 verify 查明原因。");
        return stamp;
    }
}
