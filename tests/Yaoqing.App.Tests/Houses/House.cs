using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yaoqing.App.Access;
using Yaoqing.App.Administration;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Houses;

/// <summary>A small county on a real store, with a clock that the test sets. Use cases run as they do in the host: one scope each.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly IServiceProvider services;
    private readonly Func<Task> cleanUp;

    private House(IServiceProvider services, HouseClock clock, Func<Task> cleanUp) => (this.services, Clock, this.cleanUp) = (services, clock, cleanUp);

    internal static DateTimeOffset Start { get; } = new(2026, 8, 31, 1, 0, 0, TimeSpan.Zero);

    public HouseClock Clock { get; }

    /// <summary>The store of the test run: SQLite, or PostgreSQL where the test asks for it.</summary>
    public static Task<House> OnAsync(string store) => store == "postgres" ? OnPostgresAsync() : OnSqliteAsync();

    public static async Task<House> OnSqliteAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"yaoqing-{Guid.CreateVersion7():N}.db");
        return await BuildAsync(new StoreOptions(file, null), () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var each in (string[])[file, file + "-wal", file + "-shm"])
                File.Delete(each);
            return Task.CompletedTask;
        });
    }

    public static async Task<House> OnPostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("YAOQING_TEST_PG") ?? throw new InvalidOperationException("YAOQING_TEST_PG names no PostgreSQL server; ./test starts one.");
        var database = $"yaoqing_{Guid.CreateVersion7():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {database}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 40 }.ConnectionString;
        return await BuildAsync(new StoreOptions("", connection), async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(server, $"DROP DATABASE {database} WITH (FORCE)");
        });
    }

    /// <summary>The small county in the store of services that are already built, such as those of the web host; the caller disposes of them.</summary>
    internal static async Task<House> OverAsync(IServiceProvider services, HouseClock clock)
    {
        var house = new House(services, clock, () => Task.CompletedTask);
        await house.FillAsync();
        return house;
    }

    /// <summary>The county that is already in the store of these services, such as after a restart.</summary>
    internal static House Again(IServiceProvider services, HouseClock clock) => new(services, clock, () => Task.CompletedTask);

    /// <summary>Runs one use case in a scope of its own.</summary>
    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> run) where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Looks into the store.</summary>
    public Task<T> LookAsync<T>(Func<YaoqingDb, Task<T>> look) => RunAsync<YaoqingDb, T>(look);

    /// <summary>The actor with a login name, with the roles in force.</summary>
    public async Task<Actor> AsAsync(string userName)
    {
        var id = await LookAsync(db => db.Accounts.Where(account => account.NormalizedName == userName).Select(account => account.Id).SingleAsync());
        return await RunAsync<Actors, Actor>(actors => actors.OfAccountAsync(id, "test", CancellationToken.None));
    }

    public Task<Guid> OfficeAsync(Line line) => LookAsync(db => db.Offices.Where(office => !office.IsExternal && office.Line == line).Select(office => office.Id.Value).SingleAsync());

    public Task<Guid> OfficeAsync(string shortName) => LookAsync(db => db.Offices.Where(office => office.ShortName == shortName).Select(office => office.Id.Value).SingleAsync());

    public Task<Guid> UnitAsync(string shortName) => LookAsync(db => db.Units.Where(unit => unit.ShortName == shortName).Select(unit => unit.Id.Value).SingleAsync());

    public Task<Guid> BoardAsync(string name) => LookAsync(db => db.Boards.Where(board => board.Name == name).Select(board => board.Id.Value).SingleAsync());

    public ValueTask DisposeAsync() => new(cleanUp());

    private static async Task<House> BuildAsync(StoreOptions store, Func<Task> cleanUp)
    {
        var house = Over(store, cleanUp);
        await house.FillAsync();
        return house;
    }

    /// <summary>The small county in a new file that stays: what the others are copied from.</summary>
    internal static async Task MakeAsync(string file)
    {
        await using var house = Over(new StoreOptions(file, null), () => Task.CompletedTask);
        await house.SetUpAsync();
    }

    private static House Over(StoreOptions store, Func<Task> cleanUp)
    {
        var clock = new HouseClock(Start);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging()
            .AddYaoqing(new AppOptions(store, PasswordProfile.Dengbao3, new PasswordCost(1_000))).BuildServiceProvider(validateScopes: true);
        return new House(services, clock, async () =>
        {
            await services.DisposeAsync();
            await cleanUp();
        });
    }

    private async Task FillAsync()
    {
        if (!await LookAsync(SmallCountyFile.CopyToAsync))
            await SetUpAsync();
    }

    private async Task SetUpAsync()
    {
        await RunAsync<YaoqingDb, bool>(async db =>
        {
            await StoreModule.MigrateAsync(db, CancellationToken.None);
            return true;
        });
        var made = await RunAsync<SetUpCounty, Result<CountySetUp>>(setUp => setUp.RunAsync(Actor.System, SmallCounty.Plan, CancellationToken.None));
        if (!made.Succeeded)
            throw new InvalidOperationException(made.Refusal.Message);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The time of day in a test: stands still until it is moved.</summary>
public sealed class HouseClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;
}
