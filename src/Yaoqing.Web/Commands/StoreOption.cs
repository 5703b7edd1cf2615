using System.CommandLine;
using Yaoqing.App;
using Yaoqing.App.Access;
using Yaoqing.App.Store;

namespace Yaoqing.Web.Commands;

/// <summary>Which installation a verb works on: a data folder with the embedded database, or a PostgreSQL server.</summary>
internal sealed class StoreOption
{
    private readonly Option<DirectoryInfo> data = new("--data") { Description = "数据目录（内嵌数据库）", DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("YAOQING_DATA") ?? "data") };
    private readonly Option<string?> postgres = new("--postgres") { Description = "PostgreSQL 连接串；默认取环境变量 YAOQING_POSTGRES", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("YAOQING_POSTGRES") };

    internal void AddTo(Command command)
    {
        command.Add(data);
        command.Add(postgres);
    }

    internal DirectoryInfo Folder(ParseResult parsed) => parsed.GetRequiredValue(data);

    internal AppOptions Of(ParseResult parsed)
    {
        var folder = Folder(parsed);
        folder.Create();
        return new AppOptions(new StoreOptions(Path.Combine(folder.FullName, "yaoqing.db"), parsed.GetValue(postgres)), PasswordProfile.Dengbao3, PasswordCost.Production);
    }

    /// <summary>The application on that store, for a verb that needs no web host; the schema is brought up to date first.</summary>
    internal async Task<ServiceProvider> OpenAsync(ParseResult parsed, CancellationToken ct, TimeProvider? time = null)
    {
        var provider = Installation.Open(Of(parsed), time);
        await StoreModule.MigrateAsync(provider, ct);
        return provider;
    }
}
