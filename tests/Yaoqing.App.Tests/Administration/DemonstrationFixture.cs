using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.App.Access;
using Yaoqing.App.Administration;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Administration.Demonstration;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Tests.Administration;

/// <summary>The demonstration county on a file of its own, imported once for all tests that look at it.</summary>
public sealed class DemonstrationFixture : IAsyncLifetime
{
    private const int FewerItems = 1_500;
    private readonly string file = Path.Combine(Path.GetTempPath(), $"yaoqing-demo-{Guid.CreateVersion7():N}.db");
    private readonly HouseClock clock = new(WorkCalendar.At(new DateOnly(2024, 8, 31), new TimeOnly(17, 0)));
    private ServiceProvider? services;

    internal DemoCounty County { get; } = DemoCounty.Load(Path.Combine(SamplesFolder.Path, "county", "county.yaml"));

    internal Result<ImportedDemonstration> Imported { get; private set; }

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging()
            .AddYaoqing(new AppOptions(new StoreOptions(file, null), PasswordProfile.Dengbao3, new PasswordCost(1_000))).BuildServiceProvider(validateScopes: true);
        await AskAsync<YaoqingDb, bool>(async db =>
        {
            await StoreModule.MigrateAsync(db, default);
            return true;
        });
        var schemes = new Dictionary<string, string> { ["县委办"] = Scheme("anhe-party"), ["县政府办"] = Scheme("anhe-government") };
        _ = (await AskAsync<SetUpCounty, Result<CountySetUp>>(setUp => setUp.RunAsync(Actor.System, DemoPlan.OfHistory(County, schemes), default))).Value;
        clock.Set(WorkCalendar.At(County.Today, new TimeOnly(9, 30)));
        Imported = await ImportAsync();
    }

    internal Task<Result<ImportedDemonstration>> ImportAsync() => AskAsync<ImportDemonstration, Result<ImportedDemonstration>>(import =>
        import.RunAsync(Actor.System, new ImportDemonstrationRequest(County, DemoMaterial.Load(Path.Combine(SamplesFolder.Path, "county", "texts")), FewerItems), default));

    internal async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = (services ?? throw new InvalidOperationException()).CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task<T> LookAsync<T>(Func<YaoqingDb, Task<T>> look) => AskAsync(look);

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var each in (string[])[file, file + "-wal", file + "-shm"])
            File.Delete(each);
    }

    private static string Scheme(string name) => File.ReadAllText(Path.Combine(SamplesFolder.Path, "schemes", name + ".yaml"));
}
