using System.Diagnostics;
using Xunit;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Runs poppler and LibreOffice. A missing tool fails the test; YAOQING_LENIENT=1 lets it skip.</summary>
internal static class Tool
{
    public static string NewFolder() => Directory.CreateTempSubdirectory("yaoqing-typesetting-").FullName;

    public static void Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("YAOQING_LENIENT") == "1", $"{name} is not installed");
            throw;
        }

        using (process)
        {
            Assert.NotNull(process);
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
                process.Kill(entireProcessTree: true);
            Assert.True(process.ExitCode == 0, errors.Result);
        }
    }
}
