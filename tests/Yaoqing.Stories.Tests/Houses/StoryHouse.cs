using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;
using Yaoqing.App;
using Yaoqing.App.Access;
using Yaoqing.App.Intake.Reading;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Houses;

namespace Yaoqing.Stories.Tests.Houses;

/// <summary>The real host on a free loopback port, with the small county on a store of its own: a SQLite file or a PostgreSQL database.</summary>
internal sealed class StoryHouse : IAsyncDisposable
{
    internal const string Password = "Qiushou-2026-Anhe";
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly Func<Task> cleanUp;

    private StoryHouse(WebApplication app, DirectoryInfo folder, House county, Func<Task> cleanUp) =>
        (this.app, this.folder, County, this.cleanUp) = (app, folder, county, cleanUp);

    internal House County { get; }

    internal string Address => app.Urls.Single();

    internal static async Task<StoryHouse> OpenAsync(string store)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-story-");
        var (options, cleanUp) = store == "postgres" ? await PostgresAsync() : Sqlite(folder);
        var clock = new HouseClock(House.Start);
        var app = Web.Host.Build([], new AppOptions(options, PasswordProfile.Dengbao3, new PasswordCost(1_000)), folder, "http://127.0.0.1:0", services => services
            .AddSingleton<TimeProvider>(clock)
            // The running program is the test's own, so the reader of foreign files is named.
            .AddSingleton(new ReadingWorkerOptions { Program = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), "read", "--worker"], Timeout = TimeSpan.FromMinutes(2) })
            .AddLogging(logging => logging.ClearProviders()));
        var county = await House.OverAsync(app.Services, clock);
        var house = new StoryHouse(app, folder, county, cleanUp);
        await house.GivePasswordsAsync();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await cleanUp();
        folder.Delete(recursive: true);
    }

    private Task<int> GivePasswordsAsync() => County.LookAsync(async db =>
    {
        var hash = new Passwords(new PasswordCost(1_000)).Hash(Password);
        foreach (var account in await db.Accounts.ToListAsync())
            account.SetPassword(hash, "stamp-" + account.NormalizedName, County.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private static (StoreOptions, Func<Task>) Sqlite(DirectoryInfo folder) => (new StoreOptions(Path.Combine(folder.FullName, "county.db"), null), () =>
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    });

    private static async Task<(StoreOptions, Func<Task>)> PostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("YAOQING_TEST_PG");
        Assert.SkipWhen(server is null && Environment.GetEnvironmentVariable("YAOQING_TEST_LENIENT") is not null, "no PostgreSQL here");
        if (server is null)
            throw new InvalidOperationException("YAOQING_TEST_PG names no PostgreSQL server; ./test starts one.");
        var database = $"yaoqing_{Guid.CreateVersion7():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {database}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ConnectionString;
        return (new StoreOptions("", connection), async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(server, $"DROP DATABASE {database} WITH (FORCE)");
        });
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
