using System.Buffers.Binary;
using System.Text;

namespace Yaoqing.Documents.Reading.Worker;

/// <summary>
/// The child's side of reading apart from the server. Frames on the two pipes, lengths big-endian:
/// <code>
/// request  [4 name bytes][name UTF-8][4 file bytes][file]
/// answer   [4 bytes][ManuscriptWire JSON]
/// </code>
/// One file at a time; the end of the input ends the worker. Nothing else may be written to the output.
/// </summary>
public static class ReadingWorker
{
    private const int LongestName = 4_096;

    /// <summary>Largest answer in bytes: attachments are carried in base64.</summary>
    public const int MaxAnswerBytes = 192 * 1024 * 1024;

    /// <summary>Serves requests until the input ends. Throws <see cref="InvalidDataException"/> on a frame that is too long, <see cref="EndOfStreamException"/> on half a frame.</summary>
    public static void Serve(Stream input, Stream output, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(limits);
        while (ReadFrame(input, LongestName, mayEnd: true) is { } name)
        {
            var file = ReadFrame(input, limits.MaxFileBytes + 1, mayEnd: false) ?? [];
            var fileName = Encoding.UTF8.GetString(name);
            var packed = ManuscriptWire.Pack(ManuscriptReader.Read(fileName, file, limits));
            if (packed.Length > MaxAnswerBytes) packed = ManuscriptWire.Pack(TooMuch(fileName));
            WriteFrame(output, packed);
            output.Flush();
        }
    }

    /// <summary>Writes one length-prefixed frame.</summary>
    public static void WriteFrame(Stream output, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(output);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        output.Write(length);
        output.Write(content);
    }

    private static byte[]? ReadFrame(Stream input, int longest, bool mayEnd)
    {
        Span<byte> prefix = stackalloc byte[4];
        var read = input.ReadAtLeast(prefix, 4, throwOnEndOfStream: false);
        if (read == 0 && mayEnd) return null;
        if (read < 4) throw new EndOfStreamException();
        var length = BinaryPrimitives.ReadInt32BigEndian(prefix);
        if (length < 0 || length > longest) throw new InvalidDataException($"frame of {length} bytes");
        var frame = new byte[length];
        input.ReadExactly(frame);
        return frame;
    }

    private static ReadManuscript TooMuch(string fileName) => new()
    {
        File = fileName,
        Format = "unknown",
        Refused = new ReadRefusal("read.too-large", "文件连同附件过大，请精简后重新报送。"),
    };
}
