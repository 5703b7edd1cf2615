using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Yaoqing.Documents.Reading;
using Yaoqing.Documents.Reading.Worker;

namespace Yaoqing.App.Intake.Reading;

/// <summary>One child process; the parent's side of the frames that <see cref="ReadingWorker"/> describes.</summary>
internal sealed class ReadingWorkerProcess : IDisposable
{
    private readonly Process process;

    private ReadingWorkerProcess(Process process) => this.process = process;

    public int FilesRead { get; private set; }

    public bool IsAlive => !process.HasExited;

    /// <summary>Memory that it holds now, native memory included; 0 when it has ended.</summary>
    public long ResidentBytes
    {
        get
        {
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts a worker; null when its program cannot be started.</summary>
    public static ReadingWorkerProcess? Start(ReadingWorkerOptions options)
    {
        var start = new ProcessStartInfo(options.Program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in options.Arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = options.HeapBytes.ToString("X");
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            if (Process.Start(start) is not { } process) return null;
            // What a parser prints about a foreign file is of no use and may hold its text: it is read and dropped.
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            return new ReadingWorkerProcess(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Sends one file and waits for the answer. Throws IOException, InvalidDataException or JsonException when the worker fails.</summary>
    public async Task<ReadManuscript> Read(string fileName, ReadOnlyMemory<byte> file, int maxAnswerBytes, CancellationToken ct)
    {
        FilesRead++;
        var input = process.StandardInput.BaseStream;
        await WriteFrame(input, Encoding.UTF8.GetBytes(fileName), ct);
        await WriteFrame(input, file, ct);
        await input.FlushAsync(ct);
        var output = process.StandardOutput.BaseStream;
        var prefix = new byte[4];
        await output.ReadExactlyAsync(prefix, ct);
        var length = BinaryPrimitives.ReadInt32BigEndian(prefix);
        if (length < 0 || length > maxAnswerBytes) throw new InvalidDataException($"answer of {length} bytes");
        var answer = new byte[length];
        await output.ReadExactlyAsync(answer, ct);
        return ManuscriptWire.Unpack(answer);
    }

    /// <summary>Ends the process and all it started.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
        process.Dispose();
    }

    private static async Task WriteFrame(Stream output, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        await output.WriteAsync(length, ct);
        await output.WriteAsync(content, ct);
    }
}
