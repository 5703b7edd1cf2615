using System.Collections.Concurrent;
using System.Text.Json;
using Yaoqing.Documents.Reading;

namespace Yaoqing.App.Intake.Reading;

/// <summary>
/// Reads foreign files in child processes: a file that hangs, crashes or swells its reader costs that reader and is refused
/// by name; the server and the other files go on. Safe for use by many requests at once; they wait for a free worker.
/// </summary>
public sealed class ReadingWorkers(ReadingWorkerOptions options) : IDisposable
{
    private static readonly string[] OfficeExtensions = [".doc", ".wps", ".rtf", ".eml", ".zip"];

    private readonly SemaphoreSlim free = new(options.Workers);
    private readonly ConcurrentBag<ReadingWorkerProcess> idle = [];

    /// <summary>Reads one file. Refusals are part of the answer; only cancelling throws.</summary>
    public async Task<ReadManuscript> Read(string fileName, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (file.Length > ReadLimits.Default.MaxFileBytes)
            return Refused(fileName, "read.too-large", $"文件超过 {ReadLimits.Default.MaxFileBytes / 1024 / 1024} MB，请精简图片或附件后重新报送。");
        await free.WaitAsync(ct);
        try
        {
            return await ReadWithWorker(fileName, file, ct);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Ends all workers.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var worker)) worker.Dispose();
        free.Dispose();
    }

    private async Task<ReadManuscript> ReadWithWorker(string fileName, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (Take() is not { } worker) return Refused(fileName, "read.worker-unavailable", "读稿程序没有启动，文件未读入。请稍后重试，仍不行请联系管理员。");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(OfficeExtensions.Contains(Path.GetExtension(fileName).ToLowerInvariant()) ? options.OfficeTimeout : options.Timeout);
        try
        {
            var manuscript = await worker.Read(fileName, file, options.MaxAnswerBytes, time.Token);
            Return(worker);
            return manuscript;
        }
        catch (OperationCanceledException)
        {
            worker.Dispose();
            ct.ThrowIfCancellationRequested();
            return Refused(fileName, "read.timeout", "读取文件超时，已中止。请用 Word 或 WPS 另存为 docx 后重新报送。");
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException or InvalidOperationException or ObjectDisposedException)
        {
            worker.Dispose();
            return Refused(fileName, "read.worker-failed", "读取这个文件时程序中断（文件可能已损坏或过大），未读入。请另存为 docx 后重新报送。");
        }
    }

    private ReadingWorkerProcess? Take()
    {
        while (idle.TryTake(out var worker))
        {
            if (worker.IsAlive) return worker;
            worker.Dispose();
        }
        return ReadingWorkerProcess.Start(options);
    }

    private void Return(ReadingWorkerProcess worker)
    {
        if (worker.FilesRead >= options.FilesPerWorker || worker.ResidentBytes > options.ResidentBytes) worker.Dispose();
        else idle.Add(worker);
    }

    private static ReadManuscript Refused(string fileName, string code, string message) =>
        new() { File = Path.GetFileName(fileName), Format = "unknown", Refused = new ReadRefusal(code, message) };
}
