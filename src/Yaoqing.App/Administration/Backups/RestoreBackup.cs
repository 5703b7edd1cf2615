using Microsoft.Data.Sqlite;
using Yaoqing.App.Store;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration.Backups;

/// <param name="Stamp">What was restored.</param>
/// <param name="MovedTo">Where the former data went; null when there was none.</param>
public sealed record Restored(BackupStamp Stamp, string? MovedTo);

/// <summary>
/// 恢复: checks the file as hard as making it did, then puts it in place. The former data is moved aside, never overwritten.
/// A file of a newer schema than this program knows, or one that differs from its stamp, is refused.
/// </summary>
public static class RestoreBackup
{
    /// <summary>Files of one SQLite database, the database itself last.</summary>
    private static readonly string[] Companions = ["-wal", "-shm", ""];

    /// <param name="from">The backup.</param>
    /// <param name="target">The installation's database file.</param>
    /// <param name="schemas">Migrations that this program knows.</param>
    /// <param name="now">Names the data moved aside.</param>
    /// <param name="ct">Cancels before anything is moved.</param>
    public static async Task<Result<Restored>> RunAsync(string from, string target, IReadOnlyCollection<string> schemas, DateTimeOffset now, CancellationToken ct)
    {
        if (!File.Exists(from))
            return Refusal.NotFound("backup.missing", $"没有找到备份文件“{from}”，请核对路径。");
        if (BackupStamp.Read(from) is not { } stamp)
            return Refusal.Conflict("backup.no-stamp", $"备份文件旁边没有说明文件“{Path.GetFileName(BackupStamp.PathOf(from))}”，或它读不出来。请把两个文件放在一起再恢复。");
        if (BackupFile.DigestOf(from) != stamp.Digest)
            return Refusal.Conflict("backup.damaged", "备份文件和备份时不一样（摘要不符），可能没有拷全或被改动。请换一份备份。");
        if (!schemas.Contains(stamp.Schema))
            return Refusal.Conflict("backup.newer", $"这份备份是更新版本的程序（{stamp.Product}）做的，请先升级程序再恢复。");
        var found = BackupFile.Inspect(from, stamp.Product, stamp.MadeAt);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Trail != stamp.Trail || found.Value.TrailHash != stamp.TrailHash || !found.Value.Rows.OrderBy(row => row.Key, StringComparer.Ordinal).SequenceEqual(stamp.Rows.OrderBy(row => row.Key, StringComparer.Ordinal)))
            return Refusal.Conflict("backup.damaged", "备份文件的内容和说明文件对不上。请换一份备份。");
        if (await BackupTrail.FindFaultAsync(from, ct) is { } fault)
            return Refusal.Conflict("backup.trail", $"备份里的留痕核验没有通过：{fault}。请换一份备份。");
        return new Restored(stamp, Place(from, target, now));
    }

    private static string? Place(string from, string target, DateTimeOffset now)
    {
        var fresh = target + ".restoring";
        File.Copy(from, fresh, overwrite: true);
        PrepareToRun(fresh);
        SqliteConnection.ClearAllPools();
        string? aside = null;
        if (File.Exists(target))
        {
            aside = $"{target}.{now:yyyyMMdd-HHmmss}.old";
            foreach (var suffix in Companions.Where(suffix => File.Exists(target + suffix)))
                File.Move(target + suffix, aside + suffix);
        }
        File.Move(fresh, target);
        return aside;
    }

    /// <summary>The store looks at the file read-only before it opens it to write, and every look asks for the write-ahead log.</summary>
    private static void PrepareToRun(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        command.ExecuteNonQuery();
    }
}
