namespace Yaoqing.Documents.Reading;

/// <summary>File names as senders give them: folders, control characters and direction marks removed.</summary>
internal static class FileNames
{
    public static string Bare(string name)
    {
        var last = name.AsSpan()[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new string([.. last.ToArray().Where(c => !char.IsControl(c) && c is not ('\uFFFD' or '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u200E' or '\u200F'))]).Trim();
        return kept.Length == 0 ? "未命名" : kept.Length > 200 ? kept[..200] : kept;
    }

    /// <summary>Lower-case extension without the dot; empty when there is none.</summary>
    public static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 || name.Length - dot > 6 ? "" : name[(dot + 1)..].Trim().ToLowerInvariant();
    }

    public static string Stem(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name[..dot];
    }
}
