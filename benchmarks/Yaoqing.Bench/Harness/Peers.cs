using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Yaoqing.Bench.Harness;

/// <summary>
/// Other tools beside ours, only where <c>--peers</c> asked for them. Those of npm (exact versions in Peers/package.json) are installed once
/// into a folder outside the sources; a peer that cannot be had is left out and named as absent.
/// </summary>
internal sealed class Peers(bool asked)
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "yaoqing-bench-peers");
    private readonly List<string> absent = [];
    private bool? installed;

    /// <summary>Peers that were asked for and could not be run, for the report.</summary>
    internal IReadOnlyList<string> Absent => absent;

    /// <summary>A script of Peers/ as a process that answers one line a turn; null where it was not asked for or does not start.</summary>
    /// <param name="script">Name without the ending.</param>
    /// <param name="arguments">What the script works on: paths of files.</param>
    internal NodePeer? Node(string script, params string[] arguments)
    {
        if (!asked)
            return null;
        if (Installed() && NodePeer.TryStart(Folder, script, arguments) is { } peer)
            return peer;
        absent.Add(script);
        return null;
    }

    /// <summary>The path of a program of the system, such as LibreOffice; null where it was not asked for or is not there.</summary>
    internal string? Program(string name)
    {
        if (!asked)
            return null;
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (found is null)
            absent.Add(name);
        return found;
    }

    private bool Installed()
    {
        if (installed is { } known)
            return known;
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Peers")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "install --no-audit --no-fund --loglevel=error") { WorkingDirectory = Folder, RedirectStandardOutput = true });
            npm?.WaitForExit();
            installed = npm?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            installed = false; // no npm on this machine
        }
        return installed.Value;
    }
}

/// <summary>What a peer did in one turn.</summary>
/// <param name="Ms">Its own CPU time for the work, without start and loading.</param>
/// <param name="Sum">Checksum of its result, or a figure of it, as the script says.</param>
internal sealed record PeerTurn(double Ms, string Sum);

/// <summary>A peer's process: loads its input once and does the work again for each line it is sent.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process process;

    private NodePeer(Process process) => this.process = process;

    internal static NodePeer? TryStart(string folder, string script, string[] arguments)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(folder, script + ".mjs"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start);
        if (process?.StandardOutput.ReadLine() == "ready")
            return new NodePeer(process);
        process?.Dispose();
        return null;
    }

    internal async Task<PeerTurn> TurnAsync()
    {
        await process.StandardInput.WriteLineAsync("run");
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peer ended without an answer.");
        using var json = JsonDocument.Parse(answer);
        return new PeerTurn(json.RootElement.GetProperty("ms").GetDouble(), Convert.ToString(json.RootElement.GetProperty("sum").ToString(), CultureInfo.InvariantCulture) ?? "");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(5_000))
            process.Kill();
        process.Dispose();
    }
}
