using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Yaoqing.Web.Tests.Commands;

/// <summary>What a run of the program gave.</summary>
internal sealed record CommandResult(int Exit, string Output, string Error)
{
    internal JsonDocument Json() => Exit == 0 ? JsonDocument.Parse(Output) : throw new InvalidOperationException($"{Exit}: {Error}");
}

/// <summary>Runs <c>yaoqing</c> in a process of its own, with a folder for its files.</summary>
internal sealed class CommandRun : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("yaoqing-run-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    internal CommandResult Of(params string[] arguments)
    {
        string[] all = [Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), .. arguments];
        var start = new ProcessStartInfo("dotnet", all)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = Folder,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
