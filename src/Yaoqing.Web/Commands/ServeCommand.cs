using System.CommandLine;

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
        command.SetAction(async (parsed, ct) =>
        {
            var address = parsed.GetRequiredValue(urls);
            if (ListenAddress.Refuse(address) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return 2;
            }
            await using var app = Host.Build([], store.Of(parsed), store.Folder(parsed), address);
            await Host.PrepareAsync(app, ct);
            Console.WriteLine($"要情已启动：{address}");
            await app.RunAsync(ct);
            return 0;
        });
        return command;
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
