using System.Text;

namespace Yaoqing.Documents.Shared;

/// <summary>
/// Names inside zip files: their encoding and what a name must not do. Chinese Windows writes code page 936 without the
/// UTF-8 flag; some tools write UTF-8 without it, hence strict UTF-8 first.
/// </summary>
internal static class ZipNames
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new InvalidOperationException("GB18030 is part of the code pages provider.");

    public static string Decode(ReadOnlySpan<byte> name, bool isUtf8)
    {
        try
        {
            return StrictUtf8.GetString(name);
        }
        catch (DecoderFallbackException) when (!isUtf8)
        {
            return Gb18030.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            throw BadName();
        }
    }

    public static void Check(string name)
    {
        if (name.Length == 0 || name.Length > 500 || name[0] == '/' || name.AsSpan().ContainsAny('\\', '\0', ':')) throw BadName();
        foreach (var part in name.AsSpan().Split('/'))
            if (name.AsSpan(part) is ".." or ".") throw BadName();
    }

    private static ZipRefusedException BadName() =>
        new("zip.bad-name", "压缩包内的文件名不合规（含路径跳转或非法字符），已拒收。请重新打包后报送。");
}
