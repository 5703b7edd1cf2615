using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.App.Administration;
using Yaoqing.App.Administration.Backups;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Trail;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Administration;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("yaoqing-backup-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task 备份后恢复_内容一致_原有数据保留()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        var (stamp, schemas) = (await BackUpAsync(house), await SchemasAsync(house));
        var target = At("yaoqing.db");
        File.WriteAllText(target, "旧数据");
        var restored = await RestoreBackup.RunAsync(At("b.db"), target, schemas, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        Assert.Equal(stamp.Digest, restored.Value.Stamp.Digest);
        Assert.Equal("旧数据", File.ReadAllText(restored.Value.MovedTo ?? ""));
        Assert.Equal(stamp.Rows, BackupFile.Inspect(target, "1", stamp.MadeAt).Value.Rows);
        Assert.Equal((1, 1), (no, stamp.Rows["Items"]));
    }

    [Fact]
    public async Task 恢复后的数据可以直接启用_并留痕()
    {
        await using var house = await House.OnSqliteAsync();
        var stamp = await BackUpAsync(house);
        _ = (await RestoreBackup.RunAsync(At("b.db"), At("yaoqing.db"), await SchemasAsync(house), DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken)).Value;
        await using var services = new ServiceCollection().AddLogging().AddYaoqing(AppOptions.OnFile(At("yaoqing.db"))).BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            await StoreModule.MigrateAsync(scope.ServiceProvider.GetRequiredService<YaoqingDb>(), TestContext.Current.CancellationToken);
            _ = (await scope.ServiceProvider.GetRequiredService<RecordRestore>().RunAsync(Actor.System, stamp.Digest, TestContext.Current.CancellationToken)).Value;
            var verdict = await scope.ServiceProvider.GetRequiredService<VerifyTrail>().RunAsync(TestContext.Current.CancellationToken);
            Assert.Equal((true, stamp.Trail + 1), (verdict.Intact, verdict.Rows));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task 备份不覆盖已有文件()
    {
        await using var house = await House.OnSqliteAsync();
        await BackUpAsync(house);
        Assert.Equal("backup.exists", (await TryAsync(house)).Refusal?.Code);
    }

    [Fact]
    public async Task 改动一个字节就拒绝恢复_数据目录不动()
    {
        await using var house = await House.OnSqliteAsync();
        await BackUpAsync(house);
        var bytes = File.ReadAllBytes(At("b.db"));
        bytes[^100] ^= 1;
        File.WriteAllBytes(At("b.db"), bytes);
        Assert.Equal("backup.damaged", await RefusalAsync(house));
        Assert.False(File.Exists(At("yaoqing.db")));
    }

    [Fact]
    public async Task 更新版本的备份拒绝恢复()
    {
        await using var house = await House.OnSqliteAsync();
        await BackUpAsync(house);
        var refused = await RestoreBackup.RunAsync(At("b.db"), At("yaoqing.db"), ["20200101000000_Older"], DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        Assert.Equal("backup.newer", refused.Refusal?.Code);
    }

    [Fact]
    public async Task 没有说明文件拒绝恢复()
    {
        await using var house = await House.OnSqliteAsync();
        await BackUpAsync(house);
        File.Delete(BackupStamp.PathOf(At("b.db")));
        Assert.Equal("backup.no-stamp", await RefusalAsync(house));
    }

    [Fact]
    public async Task 留痕被动过的备份拒绝恢复_即使说明文件也改了()
    {
        await using var house = await House.OnSqliteAsync();
        await BackUpAsync(house);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={At("b.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """DROP TRIGGER "TrailNoUpdate"; UPDATE "Trail" SET "Action" = 'item.saved' WHERE "Seq" = 1""";
            command.ExecuteNonQuery();
        }
        BackupFile.Inspect(At("b.db"), "1", DateTimeOffset.UnixEpoch).Value.Write(At("b.db"));
        Assert.Equal("backup.trail", await RefusalAsync(house));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private Task<Result<BackupStamp>> TryAsync(House house) => house.RunAsync<BackUp, Result<BackupStamp>>(backUp => backUp.RunAsync(Actor.System, new BackUpRequest(At("b.db"), "1.0"), default));

    private async Task<BackupStamp> BackUpAsync(House house) => (await TryAsync(house)).Value;

    private async Task<string?> RefusalAsync(House house) => (await RestoreBackup.RunAsync(At("b.db"), At("yaoqing.db"), await SchemasAsync(house), DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken)).Refusal?.Code;

    private static async Task<IReadOnlyCollection<string>> SchemasAsync(House house) => await house.LookAsync(db => Task.FromResult(db.Database.GetMigrations().ToList()));
}
