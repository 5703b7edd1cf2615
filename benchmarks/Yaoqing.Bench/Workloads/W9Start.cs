using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yaoqing.Bench.Harness;

namespace Yaoqing.Bench.Workloads;

/// <summary>W9: from process start to the first page of a prepared store, and a review of one text from the shell; the limit is <c>yaoqing --version</c>.</summary>
internal static class W9Start
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "yaoqing.dll");

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-bench-");
        try
        {
            var text = Path.Combine(folder.FullName, "item.txt");
            await File.WriteAllTextAsync(text, "云溪镇推进秋粮收购\n" + W7Review.Item(1));
            await FirstPageAsync(folder.FullName);
            var sides = await Rounds.RunAsync(Math.Min(rounds, 5), "ms", load,
                ("first page", () => FirstPageAsync(folder.FullName)), ("review", () => ShellAsync("review", text)), ("--version", () => ShellAsync("--version")));
            return [Outcome.Of("W9", "process start, wall time", sides, [new Goal("review ≤ 250 ms", $"{Tables.Figure(sides[1].Median)} ms", sides[1].Median <= 250)])];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> FirstPageAsync(string folder)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(2) };
        var watch = Stopwatch.StartNew();
        using var host = Start("serve", "--data", folder, "--urls", $"http://127.0.0.1:{port}");
        try
        {
            while (watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                try
                {
                    if ((await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).IsSuccessStatusCode)
                        return watch.Elapsed.TotalMilliseconds;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(5);
                }
            }
            throw new InvalidOperationException("The host did not answer within a minute.");
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
        }
    }

    private static async Task<double> ShellAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(arguments);
        await process.WaitForExitAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
