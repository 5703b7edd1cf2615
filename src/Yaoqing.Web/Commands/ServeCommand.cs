using System.CommandLine;
using Yaoqing.App;
using Yaoqing.App.Store;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing serve</c>: the web host on the given store.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var command = new Command("serve", "启动网站");
        var store = new StoreOption();
        store.AddTo(command);
        var urls = new Option<string>("--urls") { Description = "监听地址", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("YAOQING_URLS") ?? "http://127.0.0.1:5080" };
        command.Add(urls);
        var demonstration = new Option<bool>("--demo") { Description = "示范县：第一次启动时建好县、两年的数据和十个账号，时间停在示范日继续走" };
        command.Add(demonstration);
        command.SetAction(async (parsed, ct) =>
        {
            var address = parsed.GetRequiredValue(urls);
            if (ListenAddress.Refuse(address) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return 2;
            }
            return parsed.GetValue(demonstration)
                ? await ServeDemonstrationAsync(store.Of(parsed), store.Folder(parsed), address, ct)
                : await ServeAsync(store.Of(parsed), store.Folder(parsed), address, null, ct);
        });
        return command;
    }

    private static async Task<int> ServeDemonstrationAsync(AppOptions options, DirectoryInfo folder, string address, CancellationToken ct)
    {
        var county = Samples.County();
        var clock = DemonstrationClock.Of(folder, county.Today);
        if (await new DemonstrationStart(options, folder, county, clock).PrepareAsync(ct) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        var note = new DemonstrationNote($"示范数据：{county.County}及其单位、人员、稿件均为虚构。示范县的时间从{county.Today:yyyy年M月d日}起走。");
        return await ServeAsync(options, folder, address, services => services.AddSingleton<TimeProvider>(clock).AddSingleton(note), ct);
    }

    private static async Task<int> ServeAsync(AppOptions options, DirectoryInfo folder, string address, Action<IServiceCollection>? configure, CancellationToken ct)
    {
        await using var app = Host.Build([], options, folder, address, configure);
        await StoreModule.MigrateAsync(app.Services, ct);
        await app.StartAsync(ct);
        Console.WriteLine($"要情已启动：{address}");
        await StoreModule.WarmAsync(app.Services, CancellationToken.None); // while it already answers
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}

/// <summary>Plain http is for this machine only: everything that others reach needs TLS.</summary>
internal static class ListenAddress
{
    internal static string? Refuse(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
                return $"监听地址“{url}”写得不对，例如 http://127.0.0.1:5080。";
            if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
                return $"“{url}”不是本机地址，必须使用 https，或由本机的反向代理提供 TLS 后监听 http://127.0.0.1。";
        }
        return null;
    }
}
