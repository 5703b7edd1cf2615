using System.Text;

namespace Yaoqing.Documents.Reading.Plain;

/// <summary>
/// Text bytes of unknown encoding: a byte order mark decides; else UTF-16 when its reading is plainly Chinese or ASCII;
/// else strict UTF-8; else strict GB18030 (which contains GBK and GB 2312). A text that fits none is refused: no
/// replacement character ever enters a manuscript.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Le = new UnicodeEncoding(false, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Be = new UnicodeEncoding(true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf32Le = new UTF32Encoding(false, false, throwOnInvalidCharacters: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("GB18030 is part of the code pages provider.");

    /// <summary>The text, or null when no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Try(Utf8, bytes[3..]) ?? Try(Gb18030, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0) return Try(Utf32Le, bytes[4..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Try(Utf16Le, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Try(Utf16Be, bytes[2..]);
        return GuessUtf16(bytes) ?? Try(Utf8, bytes) ?? Try(Gb18030, bytes);
    }

    /// <summary>As <see cref="Decode(ReadOnlySpan{byte})"/>, but a charset declared by the sender is tried first; gb2312 and gbk mean GB18030.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var declared = charset?.Trim(' ', '"', '\'').ToLowerInvariant() switch
        {
            "gb2312" or "gbk" or "gb18030" or "x-gbk" or "cp936" or "936" or "gb_2312-80" or "windows-936" => Gb18030,
            "utf-8" or "utf8" => Utf8,
            "utf-16le" => Utf16Le,
            "utf-16" or "utf-16be" => null,
            "big5" or "big5-hkscs" or "hz-gb-2312" or "iso-2022-cn" or "gb2312_charset" => Named(charset.Trim(' ', '"', '\'')),
            _ => null,
        };
        // A body that is valid multi-byte UTF-8 under a Chinese charset is mislabelled: GB18030 text is hardly ever valid UTF-8.
        if (declared == Gb18030 && Try(Utf8, bytes) is { } mislabelled) return mislabelled;
        return (declared is null ? null : Try(declared, bytes)) ?? Decode(bytes);
    }

    private static Encoding? Named(string charset) =>
        CodePagesEncodingProvider.Instance.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (little, big) = (Plausible(sample, 1), Plausible(sample, 0));
        if (Math.Max(little, big) < 0.97) return null;
        // ASCII pairs read as UTF-16 also look Chinese: plain UTF-8 without a NUL wins there.
        if (sample.IndexOf((byte)0) < 0 && Try(Utf8, bytes) is not null) return null;
        return Try(little >= big ? Utf16Le : Utf16Be, bytes);
    }

    // Share of code units that are ASCII text, Chinese punctuation, full-width forms or common ideographs.
    private static double Plausible(ReadOnlySpan<byte> sample, int high)
    {
        var good = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            int unit = sample[i + high] << 8 | sample[i + 1 - high];
            if (unit is >= 0x20 and < 0x7F or 9 or 10 or 13 or >= 0x2010 and <= 0x203B or >= 0x3000 and <= 0x3015 or >= 0x4E00 and <= 0x9FA5 or >= 0xFF01 and <= 0xFF5E) good++;
        }
        return good / (sample.Length / 2.0);
    }
}
