using Yaoqing.App;
using Yaoqing.App.Store;

namespace Yaoqing.Web.Commands;

/// <summary>The application without a web host, for verbs that do their work and end.</summary>
internal static class Installation
{
    internal static ServiceProvider Open(AppOptions options, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        return services.AddLogging().AddYaoqing(options).BuildServiceProvider(validateScopes: true);
    }

    internal static bool Exists(AppOptions options) => options.Store.Postgres is not null || File.Exists(options.Store.SqliteFile);

    /// <summary>Runs one use case or query in a scope of its own.</summary>
    internal static async Task<T> InScopeAsync<TService, T>(this IServiceProvider services, Func<TService, Task<T>> run) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
