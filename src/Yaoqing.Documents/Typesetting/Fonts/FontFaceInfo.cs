namespace Yaoqing.Documents.Typesetting;

/// <summary>One face found on the machine, as <c>yaoqing fonts</c> lists it.</summary>
/// <param name="Names">Family and full names in every language the file gives.</param>
/// <param name="Path">The file.</param>
/// <param name="Index">The face's place in a collection (ttc), 0 otherwise.</param>
public sealed record FontFaceInfo(IReadOnlyList<string> Names, string Path, int Index)
{
    /// <summary>True for TrueType (glyf) outlines, which can be embedded; false for CFF (otf, Noto CJK).</summary>
    public required bool IsTrueType { get; init; }

    /// <summary>True where the maker allows embedding and subsetting (OS/2 fsType).</summary>
    public required bool MayEmbed { get; init; }

    /// <summary>True where the common Chinese characters are in it.</summary>
    public required bool CoversChinese { get; init; }

    /// <summary>粗体.</summary>
    public required bool IsBold { get; init; }

    /// <summary>斜体.</summary>
    public required bool IsItalic { get; init; }

    /// <summary>Fit for PDF and OFD.</summary>
    public bool IsUsable => IsTrueType && MayEmbed;

    /// <summary>The name shown to people: a Chinese one where there is one.</summary>
    public string DisplayName => Names.FirstOrDefault(name => name.Any(c => c >= 0x2E80)) ?? (Names.Count > 0 ? Names[0] : null) ?? System.IO.Path.GetFileName(Path);

    internal bool IsNamed(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
