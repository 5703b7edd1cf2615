using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;

namespace Yaoqing.App.Tests.Houses;

/// <summary>
/// The small county as a SQLite file: migrated and set up once in a test run, then copied for each house. The migrations and the setup of
/// every house took half of the processor time of Yaoqing.App.Tests.
/// </summary>
internal static class SmallCountyFile
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>Puts the county into the store, where that is a SQLite file that is not there yet.</summary>
    /// <returns>Whether it did.</returns>
    internal static async Task<bool> CopyToAsync(YaoqingDb db)
    {
        if (!db.Database.IsSqlite())
            return false;
        File.Copy(await Made.Value, db.Database.GetDbConnection().DataSource);
        return true;
    }

    private static async Task<string> MakeAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"yaoqing-small-county-{Guid.CreateVersion7():N}.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        await House.MakeAsync(file);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // Everything is in the one file that is copied.
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return file;
    }
}
