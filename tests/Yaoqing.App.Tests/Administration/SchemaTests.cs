using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.App.Access;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;

namespace Yaoqing.App.Tests.Administration;

/// <summary>A start passes over the migrations only where nothing of the schema is missing.</summary>
public sealed class SchemaTests : IAsyncDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("yaoqing-schema-");
    private readonly StoreOptions store;
    private readonly ServiceProvider services;

    public SchemaTests()
    {
        store = new StoreOptions(Path.Combine(folder.FullName, "yaoqing.db"), null);
        services = new ServiceCollection().AddLogging().AddYaoqing(new AppOptions(store, PasswordProfile.Dengbao3, new PasswordCost(1_000))).BuildServiceProvider(validateScopes: true);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task 没有数据库时建好_建好后再次启动不再动它()
    {
        Assert.False(await SchemaState.IsCurrentAsync(store, Ct));
        await StoreModule.MigrateAsync(services, Ct);
        Assert.True(await SchemaState.IsCurrentAsync(store, Ct));
        await StoreModule.WarmAsync(services, Ct);
        Assert.Equal(await LookAsync(db => Task.FromResult(db.Database.GetMigrations().ToList())), SchemaState.Migrations());
    }

    [Theory]
    [InlineData("""DROP TRIGGER "TrailNoDelete" """)]
    [InlineData("""DROP TABLE "SearchTokens" """)]
    public async Task 留痕保护或检索表缺了_下次启动补上(string damage)
    {
        await StoreModule.MigrateAsync(services, Ct);
        _ = await LookAsync(db => db.Database.ExecuteSqlRawAsync(damage, Ct));
        Assert.False(await SchemaState.IsCurrentAsync(store, Ct));
        await StoreModule.MigrateAsync(services, Ct);
        Assert.True(await SchemaState.IsCurrentAsync(store, Ct));
    }

    [Fact]
    public async Task 数据库停在较早的版本_启动时升级()
    {
        await LookAsync(async db =>
        {
            await db.Database.MigrateAsync(SchemaState.Migrations().First(), Ct);
            return true;
        });
        Assert.False(await SchemaState.IsCurrentAsync(store, Ct));
        await StoreModule.MigrateAsync(services, Ct);
        Assert.True(await SchemaState.IsCurrentAsync(store, Ct));
    }

    [Theory]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%FactsByRecording' """)]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_OfALaterVersion', '99')""")]
    public async Task 迁移记录与本版本不一致_不算已是最新(string difference)
    {
        await StoreModule.MigrateAsync(services, Ct);
        _ = await LookAsync(db => db.Database.ExecuteSqlRawAsync(difference, Ct));
        Assert.False(await SchemaState.IsCurrentAsync(store, Ct));
    }

    [Fact]
    public async Task 不是数据库的文件不算已是最新()
    {
        await File.WriteAllTextAsync(store.SqliteFile, "这不是数据库", Ct);
        Assert.False(await SchemaState.IsCurrentAsync(store, Ct));
    }

    private async Task<T> LookAsync<T>(Func<YaoqingDb, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<YaoqingDb>());
    }
}
