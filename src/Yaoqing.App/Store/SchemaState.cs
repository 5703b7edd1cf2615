using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yaoqing.App.Store;

/// <summary>
/// Whether the embedded store has the schema of this version. Asked in plain SQL: Entity Framework would build its whole model for the answer,
/// which takes longer than all the rest of a start, and almost every start finds nothing to do (W9).
/// </summary>
internal static class SchemaState
{
    /// <summary>True only where nothing is missing, also not what is installed after the migrations; whatever is unclear is left to the migrations.</summary>
    internal static async Task<bool> IsCurrentAsync(StoreOptions options, CancellationToken ct)
    {
        if (options.Postgres is not null || !File.Exists(options.SqliteFile))
            return false;
        var connection = new SqliteConnection(options.SqliteConnectionString + ";Pooling=False");
        await using (connection)
        {
            try
            {
                await connection.OpenAsync(ct);
                return (await NamesAsync(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """, ct)).SequenceEqual(Migrations())
                    && (await NamesAsync(connection, """SELECT name FROM sqlite_master WHERE name IN ('TrailNoUpdate', 'TrailNoDelete', 'SearchTokens')""", ct)).Count == 3;
            }
            catch (SqliteException)
            {
                return false;
            }
        }
    }

    /// <summary>Ids of the migrations for SQLite, in order.</summary>
    internal static IEnumerable<string> Migrations() => typeof(SqliteYaoqingDb).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Migrations.Sqlite.Initial).Namespace && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteYaoqingDb))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal);

    private static async Task<List<string>> NamesAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        var names = new List<string>();
        var command = connection.CreateCommand();
        await using (command)
        {
#pragma warning disable CA2100 // the statements stand above
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                names.Add(reader.GetString(0));
        }
        return names;
    }
}
