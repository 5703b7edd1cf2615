using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Yaoqing.Bench.Hosting;

/// <summary>The process of <see cref="BenchHost"/> as seen from the harness, and people who are signed in there.</summary>
internal sealed partial class HostUnderTest : IDisposable
{
    private const int MostWarmTurns = 60;
    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly Uri ours;

    private HostUnderTest(Process process, DirectoryInfo folder, Uri ours, Uri raw)
    {
        (this.process, this.folder, this.ours) = (process, folder, ours);
        Raw = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = raw, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>Raw pages and deeds, hello, controls.</summary>
    internal HttpClient Raw { get; }

    /// <summary>Where the store lies.</summary>
    internal string Folder => folder.FullName;

    internal static async Task<HostUnderTest> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-bench-host-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Yaoqing.Bench.dll"), "host", folder.FullName])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(BenchHost.Ready, StringComparison.Ordinal) && line.Split(' ') is [_, var ours, var raw])
                return new HostUnderTest(process, folder, new Uri(ours), new Uri(raw));
        }
        throw new InvalidOperationException("The host under test did not start.");
    }

    /// <summary>Signs in through the form, as a browser does.</summary>
    internal async Task<SignedInClient> SignInAsync(string user)
    {
        var password = (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "accounts.txt")))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(words => words[0] == user)[^1];
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = ours, Timeout = TimeSpan.FromMinutes(5) };
        var token = Token(await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative)));
        using var form = new FormUrlEncodedContent([new("UserName", user), new("Password", password), new(SignedInClient.TokenField, token)]);
        using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Found)
            throw new InvalidOperationException($"{user} could not sign in: {answer.StatusCode}");
        return new SignedInClient(client, Token(await client.GetStringAsync(new Uri("/account/password", UriKind.Relative))));
    }

    /// <summary>CPU time of the process so far, in µs.</summary>
    internal async Task<double> CpuAsync() => double.Parse(await Raw.GetStringAsync(new Uri("/cpu", UriKind.Relative)), CultureInfo.InvariantCulture);

    /// <summary>
    /// Turns until the runtime has done with compiling: it compiles hot code twice again, for some thousand requests, and a desk's server runs
    /// for weeks. Done is: two turns one after the other with less than a thirtieth of their CPU time spent on it.
    /// </summary>
    internal async Task WarmAsync(Func<Task> turn)
    {
        for (int i = 0, quiet = 0; i < MostWarmTurns && quiet < 2; i++)
        {
            var (cpu, compiling) = (await CpuAsync(), await CompilingAsync());
            await turn();
            quiet = (await CompilingAsync() - compiling) * 30 < await CpuAsync() - cpu ? quiet + 1 : 0;
        }
    }

    private async Task<double> CompilingAsync() => double.Parse(await Raw.GetStringAsync(new Uri("/compiling", UriKind.Relative)), CultureInfo.InvariantCulture);

    /// <summary>Tells the process something and reads its answer.</summary>
    internal async Task<T> AskAsync<T>(string address)
    {
        using var answer = await Raw.PostAsync(new Uri(address, UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<T>() ?? throw new InvalidOperationException($"{address} answered nothing.");
    }

    internal async Task TellAsync(string address)
    {
        using var answer = await Raw.PostAsync(new Uri(address, UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Raw.Dispose();
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000))
            process.Kill();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Token(string page) => TokenOf().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("The page has no form.");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenOf();
}

/// <summary>Somebody with a session and one anti-forgery token for all his forms.</summary>
internal sealed class SignedInClient(HttpClient client, string token) : IDisposable
{
    internal const string TokenField = "__RequestVerificationToken";

    internal Task<string> PageAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Posts a form that must lead on to another page.</summary>
    internal async Task PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new(TokenField, token)]);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Found)
            throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
    }

    public void Dispose() => client.Dispose();
}
