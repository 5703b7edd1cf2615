using System.Text;

namespace Yaoqing.Documents.Reading.Mail;

/// <summary>
/// Mailers write GB18030 characters under the names gb2312 and gbk. In the headers (RFC 2047 words and RFC 2231 parameters) the
/// name is widened before parsing; bodies are decoded with <see cref="Plain.TextDecoder"/>, which does the same.
/// </summary>
internal static class MailCharsets
{
    /// <summary>
    /// MimeKit asks <see cref="Encoding.GetEncoding(string)"/> for the charsets of headers, keeps what it was told, and reads Latin 1 where
    /// it was told nothing: the code pages must be known to the process before its first message.
    /// </summary>
    static MailCharsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new InvalidOperationException("GB18030 is part of the code pages provider.");

    /// <summary>The message with gb2312 and gbk renamed GB18030 wherever they introduce encoded text.</summary>
    public static ReadOnlyMemory<byte> Widen(ReadOnlyMemory<byte> message)
    {
        var widened = new MemoryStream(message.Length + 256);
        var span = message.Span;
        var from = 0;
        for (var at = 0; at + 8 < span.Length; at++)
        {
            if (span[at] != '=') continue;
            var (length, lead) = NarrowName(span[(at + 1)..]);
            if (length == 0) continue;
            widened.Write(span[from..(at + 1 + lead)]);
            widened.Write("GB18030"u8);
            from = at + 1 + lead + length;
            at = from - 1;
        }
        if (from == 0) return message;
        widened.Write(span[from..]);
        return widened.ToArray();
    }

    // “=?gb2312?” or “*=gb2312''”; the equals sign is already read.
    private static (int Length, int Lead) NarrowName(ReadOnlySpan<byte> after)
    {
        var lead = after[0] == (byte)'?' ? 1 : 0;
        foreach (var name in (ReadOnlySpan<string>)["gb2312", "gbk"])
        {
            if (after.Length <= lead + name.Length || !Ascii.EqualsIgnoreCase(after.Slice(lead, name.Length), name)) continue;
            if (after[lead + name.Length] == (lead == 1 ? (byte)'?' : (byte)'\'')) return (name.Length, lead);
        }
        return (0, 0);
    }
}
