namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Looks through the usual font folders of Linux, Windows and macOS (and those given) for ttf, ttc and otf files. A file that cannot be
/// read or parsed is passed over: a broken font on the machine must not stop an office from printing.
/// </summary>
internal static class FontScan
{
    private const int Restricted = 0x0002, NoSubsetting = 0x0100, BitmapOnly = 0x0200;
    private const string CommonCharacters = "的一国中县委要情信息工作";
    private static readonly string[] Extensions = [".ttf", ".ttc", ".otf", ".otc"];

    public static IEnumerable<string> UsualFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        yield return "/usr/share/fonts";
        yield return "/usr/local/share/fonts";
        yield return Path.Combine(home, ".fonts");
        yield return Path.Combine(home, ".local", "share", "fonts");
        yield return "/Library/Fonts";
        yield return "/System/Library/Fonts";
        yield return Path.Combine(home, "Library", "Fonts");
        if (Environment.GetFolderPath(Environment.SpecialFolder.Fonts) is { Length: > 0 } windows)
            yield return windows;
        if (Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local)
            yield return Path.Combine(local, "Microsoft", "Windows", "Fonts");
    }

    public static IReadOnlyList<FontFaceInfo> Run(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System, MaxRecursionDepth = 8 };
        var files = folders.Where(Directory.Exists).Distinct()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Distinct().Order(StringComparer.Ordinal);
        return [.. files.SelectMany(Faces)];
    }

    private static List<FontFaceInfo> Faces(string path)
    {
        try
        {
            return [.. Enumerable.Range(0, SfntTables.CountFaces(path)).Select(index => Describe(new SfntTables(path, index), path, index))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or OverflowException
            or IndexOutOfRangeException or KeyNotFoundException)
        {
            return [];
        }
    }

    private static FontFaceInfo Describe(SfntTables tables, string path, int index)
    {
        var os2 = tables.Has("OS/2") ? tables["OS/2"] : default;
        var permission = os2.Length >= 10 ? os2.UInt16(8) : 0;
        var style = tables["head"].UInt16(44);
        var characters = CharacterMap.Read(tables["cmap"]);
        return new(FontNames.Read(tables["name"]), path, index)
        {
            IsTrueType = tables.Has("glyf") && tables.Has("loca"),
            MayEmbed = (permission & 0x000F) != Restricted && (permission & (NoSubsetting | BitmapOnly)) == 0,
            CoversChinese = CommonCharacters.All(c => characters.GlyphOf(c) != 0),
            IsBold = (style & 1) != 0,
            IsItalic = (style & 2) != 0,
        };
    }
}
