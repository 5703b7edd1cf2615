using System.Diagnostics;
using System.IO.Compression;

namespace Yaoqing.Bench.Harness;

/// <summary>What the machine itself can do, measured in the same rounds as the workload that runs into the limit.</summary>
internal static class Probes
{
    private static readonly long[] Memory = new long[8 * 1024 * 1024];

    /// <summary>Reads 64 MB of memory once.</summary>
    internal static void ReadMemory()
    {
        var sum = 0L;
        foreach (var word in Memory.AsSpan())
            sum = unchecked(sum + word);
        GC.KeepAlive(sum);
    }

    /// <summary>The mean of twenty appends of 4 kB, each followed by fdatasync, in ms.</summary>
    /// <param name="folder">A folder on the disk that the workload writes to.</param>
    internal static double Fdatasync(string folder)
    {
        const int Times = 20;
        var file = Path.Combine(folder, "fdatasync.probe");
        var block = new byte[4096];
        using var target = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++)
        {
            target.Write(block);
            target.Flush(flushToDisk: true);
        }
        return watch.Elapsed.TotalMilliseconds / Times;
    }

    /// <summary>Inflates every entry of the archives and throws the bytes away.</summary>
    internal static void Inflate(IReadOnlyList<byte[]> archives)
    {
        var buffer = new byte[64 * 1024];
        foreach (var archive in archives)
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                while (content.Read(buffer) > 0)
                {
                }
            }
        }
    }
}
