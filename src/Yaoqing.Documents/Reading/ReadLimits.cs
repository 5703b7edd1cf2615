namespace Yaoqing.Documents.Reading;

/// <summary>Bounds on what one foreign file may cost. Beyond a bound the file is refused by name, never read in part.</summary>
public sealed record ReadLimits
{
    /// <summary>The product's limits.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file taken, in bytes (100 MB).</summary>
    public int MaxFileBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Most entries of a zip package or archive (2,000).</summary>
    public int MaxZipEntries { get; init; } = 2_000;

    /// <summary>Largest declared size of all entries together, in bytes (200 MB).</summary>
    public long MaxZipBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Largest compression ratio of an entry larger than <see cref="RatioGraceBytes"/> (100 : 1).</summary>
    public int MaxZipRatio { get; init; } = 100;

    /// <summary>Entries up to this many bytes may have any ratio (100 KB).</summary>
    public int RatioGraceBytes { get; init; } = 100 * 1024;

    /// <summary>Most characters of text taken from one file (5 million).</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>Most attachments of a mail (200).</summary>
    public int MaxAttachments { get; init; } = 200;

    /// <summary>Most pages of a PDF (500).</summary>
    public int MaxPdfPages { get; init; } = 500;

    /// <summary>Largest width or height of an attached picture, in pixels (20,000).</summary>
    public int MaxImageSide { get; init; } = 20_000;

    /// <summary>How long LibreOffice may take for one doc, wps or rtf file (30 s) before it is killed.</summary>
    public TimeSpan OfficeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>LibreOffice's program; null looks for <c>soffice</c> on PATH; empty switches conversion off.</summary>
    public string? OfficeProgram { get; init; }
}
