using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Yaoqing.Bench.Corpus;
using Yaoqing.Bench.Harness;

namespace Yaoqing.Bench.Workloads;

/// <summary>
/// W9: from process start to the first page of a prepared store, and a review of one docx from the shell, by the published program
/// (scripts/publish) and by the everyday build; the limit is <c>yaoqing --version</c>.
/// </summary>
internal static class W9Start
{
    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-bench-");
        try
        {
            var (published, everyday) = (new Installed(Path.Combine(await PublishAsync(), "yaoqing.dll"), folder.FullName), new Installed(Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), folder.FullName));
            var item = Path.Combine(folder.FullName, "one.docx");
            await File.WriteAllBytesAsync(item, DocxCorpus.Make(1).Bytes);
            Checksum.MustAgree("W9, the review", await published.ReviewedAsync(item), await everyday.ReviewedAsync(item));
            await everyday.FirstPageAsync();
            var start = await Rounds.RunAsync(Math.Min(rounds, 5), "ms", load,
                ("first page, published", published.FirstPageAsync), ("first page, published, CPU", () => Task.FromResult(published.LastCpu)),
                ("first page, everyday build", everyday.FirstPageAsync), ("first page, everyday build, CPU", () => Task.FromResult(everyday.LastCpu)));
            var shell = await Rounds.RunAsync(rounds, "ms", load,
                ("review one.docx, published", () => published.ShellAsync("review", item)), ("review one.docx, everyday build", () => everyday.ShellAsync("review", item)), ("--version, published (limit)", () => published.ShellAsync("--version")));
            return
            [
                Outcome.Of("W9", "process start to first page", start, [new Goal("≤ 800 ms CPU", $"{Tables.Figure(start[1].Median)} ms", start[1].Median <= 800)]),
                Outcome.Of("W9", "review from the shell, wall time", shell, [new Goal("≤ 250 ms", $"{Tables.Figure(shell[0].Median)} ms", shell[0].Median <= 250)]),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Publishes from the sources above this program; the script prints the folder.</summary>
    private static async Task<string> PublishAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "scripts", "publish")))
            root = root.Parent;
        if (root is null)
            throw new InvalidOperationException("scripts/publish is not above this program.");
        using var publish = Process.Start(new ProcessStartInfo(Path.Combine(root.FullName, "scripts", "publish")) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("scripts/publish did not start.");
        var target = (await publish.StandardOutput.ReadToEndAsync()).Trim();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? target : throw new InvalidOperationException("scripts/publish failed.");
    }

    /// <summary>One build of the program, run as separate processes.</summary>
    private sealed class Installed(string program, string data)
    {
        /// <summary>CPU time in ms, user and system, that the last start took up to its first page.</summary>
        internal double LastCpu { get; private set; }

        internal async Task<double> FirstPageAsync()
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
            var watch = Stopwatch.StartNew();
            using var host = Start("serve", "--data", data, "--urls", address.OriginalString);
            try
            {
                while (watch.Elapsed < TimeSpan.FromSeconds(60))
                {
                    try
                    {
                        if ((await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).IsSuccessStatusCode)
                        {
                            var wall = watch.Elapsed.TotalMilliseconds;
                            LastCpu = Cpu(host.Id);
                            return wall;
                        }
                    }
                    catch (HttpRequestException)
                    {
                        await Task.Delay(5); // not listening yet
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

        internal async Task<double> ShellAsync(params string[] arguments)
        {
            var watch = Stopwatch.StartNew();
            using var process = Start(arguments);
            await process.WaitForExitAsync();
            return watch.Elapsed.TotalMilliseconds;
        }

        internal async Task<string> ReviewedAsync(string item)
        {
            var start = StartInfo("review", item, "--json");
            using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
            return await process.StandardOutput.ReadToEndAsync();
        }

        private Process Start(params string[] arguments)
        {
            var process = Process.Start(StartInfo(arguments)) ?? throw new InvalidOperationException("dotnet did not start.");
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }

        private ProcessStartInfo StartInfo(params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[program, .. arguments])
                start.ArgumentList.Add(argument);
            return start;
        }

        /// <summary>Fields 14 and 15 of /proc/PID/stat in ticks of 10 ms; 0 where the system has no such file.</summary>
        private static double Cpu(int process)
        {
            var file = $"/proc/{process}/stat";
            if (!File.Exists(file))
                return 0;
            var fields = File.ReadAllText(file).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return 10 * (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture));
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
