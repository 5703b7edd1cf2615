using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration;
using Yaoqing.App.Administration.Backups;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing restore --from FILE</c>: puts a checked backup in place; the former data is moved aside.</summary>
internal static class RestoreCommand
{
    internal static Command Create()
    {
        var command = new Command("restore", "恢复备份（先停止网站）：核验后放入数据目录，原有数据改名保留，不覆盖");
        var store = new StoreOption();
        store.AddTo(command);
        var source = new Option<FileInfo>("--from") { Description = "备份文件", Required = true };
        command.Add(source);
        command.SetAction(async (parsed, ct) =>
        {
            var options = store.Of(parsed);
            if (options.Store.Postgres is not null)
            {
                await Console.Error.WriteLineAsync("PostgreSQL 的恢复请用 pg_restore。");
                return 1;
            }
            await using (var schemas = new DesignOnly())
            {
                var restored = await RestoreBackup.RunAsync(parsed.GetRequiredValue(source).FullName, options.Store.SqliteFile, schemas.Migrations, TimeProvider.System.GetUtcNow(), ct);
                if (!restored.Succeeded)
                {
                    await Console.Error.WriteLineAsync(restored.Refusal.Message);
                    return 1;
                }
                Console.WriteLine($"已恢复 {restored.Value.Stamp.MadeAt.ToLocalTime():yyyy-MM-dd HH:mm} 的备份，留痕{restored.Value.Stamp.Trail}条完整。");
                if (restored.Value.MovedTo is { } aside)
                    Console.WriteLine($"原有数据保留在 {aside}");
                await using var services = await store.OpenAsync(parsed, ct);
                await services.InScopeAsync<RecordRestore, Result<bool>>(record => record.RunAsync(Actor.System, restored.Value.Stamp.Digest, ct));
                return 0;
            }
        });
        return command;
    }

    /// <summary>The migrations of this program, without a database.</summary>
    private sealed class DesignOnly : IAsyncDisposable
    {
        private readonly SqliteYaoqingDb db = new(new DbContextOptionsBuilder<SqliteYaoqingDb>().UseSqlite("Data Source=:memory:").Options);

        internal IReadOnlyCollection<string> Migrations => [.. db.Database.GetMigrations()];

        public ValueTask DisposeAsync() => db.DisposeAsync();
    }
}
