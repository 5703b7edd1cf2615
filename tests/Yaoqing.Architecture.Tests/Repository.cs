using System.Diagnostics;

namespace Yaoqing.Architecture.Tests;

/// <summary>The working tree that the tests look at: its root and the files that belong to it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes: what is tracked or about to be, without what is ignored.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> FilesWith(params string[] extensions) =>
        Files.Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yaoqing.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Yaoqing.slnx was not found above the test program.");
    }

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", "-c core.quotePath=false -c safe.directory=* ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var listing = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        var files = listing.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(Path.Combine(Root, path)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0 ? files : throw new InvalidOperationException("git lists no file: the tests need a clone.");
    }
}
