using System.Collections.Concurrent;

namespace Yaoqing.Documents.Typesetting;

/// <summary>字库 — the faces of one machine, found by name. Scanning reads a few tables of every font file; keep one set for the life of the process.</summary>
public sealed class FontSet
{
    private readonly ConcurrentDictionary<FontFaceInfo, FontFace> loaded = new();

    private FontSet(IReadOnlyList<FontFaceInfo> faces) => Faces = faces;

    /// <summary>No fonts at all: docx and preview work, PDF and OFD are refused.</summary>
    public static FontSet Empty { get; } = new([]);

    /// <summary>Every face found, by path.</summary>
    public IReadOnlyList<FontFaceInfo> Faces { get; }

    /// <summary>True where PDF and OFD can be written: a Chinese TrueType face that may be embedded.</summary>
    public bool HasChineseTrueType => Faces.Any(face => face is { IsUsable: true, CoversChinese: true });

    /// <summary>The faces of the usual folders of this machine, and of those given (searched first).</summary>
    public static FontSet FromMachine(params IEnumerable<string> moreFolders) => new(FontScan.Run([.. moreFolders, .. FontScan.UsualFolders()]));

    /// <summary>Only the faces of the given folders.</summary>
    public static FontSet FromFolders(params IEnumerable<string> folders) => new(FontScan.Run(folders));

    /// <summary>What each name of a style resolves to on this machine; for <c>yaoqing fonts</c> and the settings page.</summary>
    public IReadOnlyList<FontResolution> Resolve(IssueStyle style)
    {
        List<FontResolution> result = [.. Enum.GetValues<FaceRole>().Select(face => Report(DocxText.FaceName(style, face), Find(DocxText.FaceName(style, face), face)))];
        if (style.LatinFont is { } latin)
            result.Add(Report(latin, FindLatin(latin) ?? Find(style.BodyFont, FaceRole.Body)));
        return [.. result.DistinctBy(resolution => resolution.Requested)];
    }

    internal FontFace? Find(string name, FaceRole role)
    {
        var names = new[] { name }.Concat(FontSubstitutes.SameAs(name)).Concat(FontSubstitutes.For(role));
        var info = names.Select(candidate => Named(candidate, chinese: true)).FirstOrDefault(face => face is not null)
            ?? Faces.FirstOrDefault(face => face is { IsUsable: true, CoversChinese: true });
        return info is null ? null : Load(info);
    }

    /// <summary>Null where the machine has no face of the kind: the Chinese face then draws letters and digits too.</summary>
    internal FontFace? FindLatin(string name)
    {
        var info = new[] { name }.Concat(FontSubstitutes.Latin).Select(candidate => Named(candidate, chinese: false)).FirstOrDefault(face => face is not null);
        return info is null ? null : Load(info);
    }

    /// <summary>Any usable face with the character; null where the machine has none.</summary>
    internal FontFace? FindFor(int codePoint) => Faces.Where(face => face.IsUsable && !face.IsItalic)
        .OrderByDescending(face => face.CoversChinese).Select(Load).FirstOrDefault(face => face.GlyphOf(codePoint) != 0);

    private FontFaceInfo? Named(string name, bool chinese)
    {
        var named = Faces.Where(face => face.IsUsable && !face.IsItalic && (face.CoversChinese || !chinese) && face.IsNamed(name)).ToList();
        return named.FirstOrDefault(face => !face.IsBold) ?? named.FirstOrDefault();
    }

    private FontFace Load(FontFaceInfo info) => loaded.GetOrAdd(info, FontFace.Load);

    private static FontResolution Report(string requested, FontFace? face) =>
        new(requested, face?.Info, face is not null && (face.Info.IsNamed(requested) || face.Info.Names.Any(name => FontSubstitutes.AreSame(requested, name))));
}

/// <summary>What a font name became on this machine.</summary>
/// <param name="Requested">The name the office uses.</param>
/// <param name="Used">The face found; null where there is none.</param>
/// <param name="IsExact">False for a substitute (替代字体), which is reported and refused in strict mode.</param>
public sealed record FontResolution(string Requested, FontFaceInfo? Used, bool IsExact);
