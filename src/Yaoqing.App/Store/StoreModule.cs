using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Store;

/// <summary>Where the data is: a SQLite file (the default) or a PostgreSQL connection string.</summary>
/// <param name="SqliteFile">Path of the database file; used when <paramref name="Postgres"/> is null.</param>
/// <param name="Postgres">Npgsql connection string, or null.</param>
public sealed record StoreOptions(string SqliteFile, string? Postgres)
{
    public string SqliteConnectionString => $"Data Source={SqliteFile};Default Timeout=30";
}

public static class StoreModule
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options).AddSingleton<WriterGate>();
        return options.Postgres is { } postgres
            ? services.AddDbContextPool<YaoqingDb, PostgresYaoqingDb>(builder => builder.UsePostgres(postgres))
            : services.AddDbContextPool<YaoqingDb, SqliteYaoqingDb>(builder => builder.UseSqliteFile(options.SqliteConnectionString));
    }

    /// <summary>Brings the schema of an installation to this version; an embedded store that has it already is not touched.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await SchemaState.IsCurrentAsync(services.GetRequiredService<StoreOptions>(), ct))
            return;
        await using var scope = services.CreateAsyncScope();
        await MigrateAsync(scope.ServiceProvider.GetRequiredService<YaoqingDb>(), ct);
    }

    /// <summary>Builds the model and translates a first query: a fresh process does that for its first user otherwise, who waits half a second.</summary>
    public static async Task WarmAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<YaoqingDb>().Offices.AsNoTracking().CountAsync(ct);
    }

    /// <summary>Brings the schema to this version and makes the trail append-only for everybody who goes through SQL.</summary>
    public static async Task MigrateAsync(YaoqingDb db, CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        await TrailGuard.InstallAsync(db, ct);
        await Search.SearchIndex.InstallAsync(db, ct);
    }

    internal static void UseSqliteFile(this DbContextOptionsBuilder builder, string connectionString) => builder
        .UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // One parameter for a list of ids: with one for each id the SQL is written anew for every page.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new SqliteConnectionSetup())
        .Quiet();

    internal static void UsePostgres(this DbContextOptionsBuilder builder, string connectionString) => builder
        .UseNpgsql(connectionString, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .Quiet();

    private static void Quiet(this DbContextOptionsBuilder builder) =>
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}

/// <summary>For <c>dotnet ef migrations add</c> only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteYaoqingDb>
{
    public SqliteYaoqingDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteYaoqingDb>();
        builder.UseSqliteFile("Data Source=design.db");
        return new SqliteYaoqingDb(builder.Options);
    }
}

/// <summary>For <c>dotnet ef migrations add</c> only.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresYaoqingDb>
{
    public PostgresYaoqingDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresYaoqingDb>();
        builder.UsePostgres("Host=localhost;Database=design");
        return new PostgresYaoqingDb(builder.Options);
    }
}
