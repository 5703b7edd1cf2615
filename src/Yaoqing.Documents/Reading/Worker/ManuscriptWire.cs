using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yaoqing.Documents.Reading.Worker;

/// <summary>A read manuscript as bytes and back, in full (attachments with their content), for the way between worker and server.</summary>
public static class ManuscriptWire
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 };

    /// <summary>The manuscript as UTF-8 JSON.</summary>
    public static byte[] Pack(ReadManuscript manuscript) => JsonSerializer.SerializeToUtf8Bytes(manuscript, Options);

    /// <summary>The manuscript out of <see cref="Pack"/>'s bytes. Throws <see cref="JsonException"/> for anything else.</summary>
    public static ReadManuscript Unpack(ReadOnlySpan<byte> packed) =>
        JsonSerializer.Deserialize<ReadManuscript>(packed, Options) ?? throw new JsonException("null");
}
