using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Yaoqing.Bench.Hosting;

/// <summary>The same statements on plain ADO.NET: pooled connections with the host's own settings, no model, no change tracking.</summary>
internal sealed class RawStore(string connectionString)
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA secure_delete=ON;";
    private readonly ConcurrentDictionary<object, bool> prepared = new();

    /// <summary>Sends the statements of a page and writes every cell into the answer.</summary>
    internal async Task ReadAsync(IReadOnlyList<Statement> page, StringBuilder html, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        foreach (var statement in page)
        {
            await using var command = Command(connection, statement, null, null);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                for (var i = 0; i < reader.FieldCount; i++)
                    html.Append(reader.GetValue(i));
        }
    }

    /// <summary>Sends the statements of one deed for another subject; those of the transaction in one transaction.</summary>
    internal async Task WriteAsync(RecordedDeed deed, Subject subject, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        foreach (var statement in deed.Statements.Where(each => !each.InTransaction))
            await RunAsync(connection, statement, new Substitution(deed, subject, 0), null, ct);
        await using var transaction = connection.BeginTransaction();
        var values = new Substitution(deed, subject, await HeadAsync(connection, transaction, ct));
        foreach (var statement in deed.Statements.Where(each => each.InTransaction))
            await RunAsync(connection, statement, values, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    internal async Task<long> HeadAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        return await HeadAsync(connection, null, ct);
    }

    private static async Task<long> HeadAsync(SqliteConnection connection, SqliteTransaction? transaction, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """SELECT MAX("Seq") FROM "Trail" """;
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(SqliteConnection connection, Statement statement, Substitution values, SqliteTransaction? transaction, CancellationToken ct)
    {
        await using var command = Command(connection, statement, values, transaction);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            for (var i = 0; i < reader.FieldCount; i++)
                values.Note(statement, reader.GetValue(i));
    }

    private static SqliteCommand Command(SqliteConnection connection, Statement statement, Substitution? values, SqliteTransaction? transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (statement.Sql, transaction);
        foreach (var (name, value) in statement.Parameters)
            command.Parameters.AddWithValue(name, (values is null ? value : values.Of(value)) ?? DBNull.Value);
        return command;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        if (connection.Handle is { } handle && prepared.TryAdd(handle, true))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(ct);
        }
        return connection;
    }
}
