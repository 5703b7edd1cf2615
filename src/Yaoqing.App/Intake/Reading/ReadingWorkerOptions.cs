namespace Yaoqing.App.Intake.Reading;

/// <summary>How foreign files are read apart from the server.</summary>
public sealed record ReadingWorkerOptions
{
    /// <summary>The program of a worker, usually the server's own.</summary>
    public required string Program { get; init; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = ["read", "--worker"];

    /// <summary>Workers at most at one time (2).</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Files after which a worker is replaced (200).</summary>
    public int FilesPerWorker { get; init; } = 200;

    /// <summary>Hard limit of a worker's managed heap in bytes (768 MB).</summary>
    public long HeapBytes { get; init; } = 768L * 1024 * 1024;

    /// <summary>Resident memory of a worker in bytes after which it is replaced, native memory included (1 GB).</summary>
    public long ResidentBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Time for one file (10 s).</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for a file that LibreOffice must convert, or that may carry such files (45 s).</summary>
    public TimeSpan OfficeTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Largest answer taken from a worker, in bytes (192 MB).</summary>
    public int MaxAnswerBytes { get; init; } = Documents.Reading.Worker.ReadingWorker.MaxAnswerBytes;

    /// <summary>This very program as worker, run through <c>dotnet</c> where it was started so.</summary>
    public static ReadingWorkerOptions OfThisProgram()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("the running program has a path");
        var main = Environment.GetCommandLineArgs()[0];
        return Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? new ReadingWorkerOptions { Program = program, Arguments = [main, "read", "--worker"] }
            : new ReadingWorkerOptions { Program = program };
    }
}
