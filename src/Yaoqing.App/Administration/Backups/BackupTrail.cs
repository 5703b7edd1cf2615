using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.App.Trail;

namespace Yaoqing.App.Administration.Backups;

/// <summary>核验 the trail inside a file that no installation runs on.</summary>
internal static class BackupTrail
{
    /// <returns>Null when the chain is whole; otherwise what does not fit.</returns>
    internal static async Task<string?> FindFaultAsync(string file, CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<SqliteYaoqingDb>();
        builder.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await using var db = new SqliteYaoqingDb(builder.Options);
        return (await new VerifyTrail(db).RunAsync(ct)).Reason;
    }
}
