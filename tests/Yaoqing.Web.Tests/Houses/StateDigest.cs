using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>A digest over every row of every table, to see that nothing changed. The trail is left out on demand: a refusal is a row there.</summary>
internal static class StateDigest
{
    private static readonly string[] OfTrail = ["Trail", "TrailHead"];

    internal static Task<string> DigestAsync(this WebHouse web, bool withTrail = false) => web.County.LookAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            if (!withTrail && OfTrail.Contains(table.Trim('|')))
                continue;
            foreach (var row in await RowsAsync(connection, $"SELECT * FROM \"{table.Trim('|')}\""))
                hash.AppendData(Encoding.UTF8.GetBytes($"{table}{row}\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    private static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Concat(Enumerable.Range(0, reader.FieldCount).Select(at => Text(reader.GetValue(at)) + "|")));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
