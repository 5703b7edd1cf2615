using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration.Backups;

/// <summary>What a backup says of itself, in the file <c>*.json</c> beside it.</summary>
/// <param name="Product">Version of the program that made it.</param>
/// <param name="Schema">Newest migration in it.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Digest">SHA-256 of the file, hexadecimal.</param>
/// <param name="Trail">Rows of the trail.</param>
/// <param name="TrailHash">Hash at the end of the trail.</param>
/// <param name="Rows">Rows by table.</param>
public sealed record BackupStamp(string Product, string Schema, DateTimeOffset MadeAt, string Digest, long Trail, string TrailHash, IReadOnlyDictionary<string, long> Rows)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static string PathOf(string file) => file + ".json";

    public void Write(string file) => File.WriteAllText(PathOf(file), JsonSerializer.Serialize(this, Json));

    /// <returns>Null where there is none or it cannot be read.</returns>
    public static BackupStamp? Read(string file)
    {
        try
        {
            return File.Exists(PathOf(file)) ? JsonSerializer.Deserialize<BackupStamp>(File.ReadAllText(PathOf(file))) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Looks into a SQLite file without changing it.</summary>
public static class BackupFile
{
    public static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The sound content of a file: its rows and the end of its trail.</summary>
    /// <returns>Refusal <c>backup.damaged</c> where the file is not a sound database of this system.</returns>
    public static Result<BackupStamp> Inspect(string file, string product, DateTimeOffset now)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            connection.Open();
            if (Text(connection, "PRAGMA integrity_check") is not "ok")
                return Damaged("数据库自检没有通过");
            var schema = Text(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" DESC LIMIT 1""");
            if (schema is null)
                return Damaged("文件里没有版本记录");
            var rows = Tables(connection).ToDictionary(table => table, table => long.Parse(Text(connection, $"SELECT count(*) FROM \"{table}\"") ?? "0", System.Globalization.CultureInfo.InvariantCulture));
            var head = Text(connection, """SELECT "Hash" FROM "TrailHead" """) ?? "";
            return new BackupStamp(product, schema, now, DigestOf(file), rows.GetValueOrDefault("Trail"), head, rows);
        }
        catch (SqliteException)
        {
            return Damaged("不是本系统的数据库文件，或已损坏");
        }
    }

    private static Refusal Damaged(string why) => Refusal.Conflict("backup.damaged", $"备份文件不能用：{why}。请换一份备份。");

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'SearchTokens%' ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static string? Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
