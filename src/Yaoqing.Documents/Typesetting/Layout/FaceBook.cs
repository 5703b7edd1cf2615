using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>Chooses face and glyph for every character of one document, and remembers what was substituted or missing.</summary>
internal sealed class FaceBook(IssueStyle style, FontSet fonts)
{
    private readonly Dictionary<(FaceRole, bool, bool), RunFace> faces = [];
    private readonly Dictionary<(FontFace, string), RunFace> fallbacks = [];
    private readonly SortedSet<int> missing = [];
    private readonly Dictionary<int, FontFace?> spares = [];

    public IReadOnlyList<FontResolution> Resolutions => [.. fonts.Resolve(style).Where(font => faces.Values.Any(face => face.Name == font.Requested))];

    public IReadOnlyList<string> MissingCharacters => [.. missing.Select(char.ConvertFromUtf32)];

    public bool HasChineseFace => fonts.HasChineseTrueType;

    public Cell CellOf(Rune rune, ParagraphStyle paragraph, TextRun run)
    {
        var isFullWidth = CharacterClasses.IsFullWidth(rune.Value);
        var face = FaceFor(run.Face, run.Bold || paragraph.Bold, !isFullWidth && run.Face is not FaceRole.PageNumber);
        var glyph = face.Outlines?.GlyphOf(rune.Value) ?? 0;
        if (glyph == 0 && face.Outlines is not null)
            (face, glyph) = Spare(rune.Value, face);
        var natural = Natural(rune.Value, face, glyph, paragraph.Size, isFullWidth);
        var advance = (isFullWidth ? paragraph.Size : natural) + paragraph.Tracking;
        return new(rune.Value, face, glyph, paragraph.Size, advance, Shift(rune.Value, paragraph.Size, natural, isFullWidth), CharacterClasses.Of(rune.Value));
    }

    private static int Natural(int codePoint, RunFace face, int glyph, int size, bool isFullWidth)
    {
        if (face.Outlines is null || (glyph == 0 && codePoint > 127))
            return isFullWidth ? size : size / 2;
        return (int)((long)face.Outlines.AdvanceOf(glyph) * size / face.Outlines.UnitsPerEm);
    }

    // A quote or dash that the face draws narrower than its cell sits where a full-width one has its ink.
    private static int Shift(int codePoint, int size, int natural, bool isFullWidth) => !isFullWidth ? 0 : CharacterClasses.Of(codePoint) switch
    {
        CharacterClass.Opening => size - natural,
        CharacterClass.Closing => 0,
        _ => (size - natural) / 2,
    };

    private RunFace FaceFor(FaceRole role, bool bold, bool isLatin)
    {
        if (faces.TryGetValue((role, bold, isLatin), out var known))
            return known;
        var chineseName = DocxText.FaceName(style, role);
        var latinName = isLatin ? style.LatinFont : null;
        var chinese = fonts.Find(chineseName, role);
        var outlines = latinName is null ? chinese : fonts.FindLatin(latinName) ?? chinese;
        var heavy = bold || (chinese is not null && FontSubstitutes.NeedsWeight(role, chinese.Info));
        var face = new RunFace(outlines, latinName ?? chineseName, heavy && outlines is not { Info.IsBold: true });
        faces[(role, bold, isLatin)] = face;
        return face;
    }

    private (RunFace Face, ushort Glyph) Spare(int codePoint, RunFace face)
    {
        if (!spares.TryGetValue(codePoint, out var spare))
            spares[codePoint] = spare = fonts.FindFor(codePoint);
        if (spare is null)
        {
            if (codePoint is not (0x20 or 0xA0 or 0x3000))
                missing.Add(codePoint);
            return (face, 0);
        }

        if (!fallbacks.TryGetValue((spare, face.Name), out var other))
            fallbacks[(spare, face.Name)] = other = new(spare, face.Name, face.IsHeavy);
        return (other, spare.GlyphOf(codePoint));
    }
}

/// <summary>One character ready to be set. <paramref name="Shift"/> moves the glyph within its advance. In mpt.</summary>
internal readonly record struct Cell(int CodePoint, RunFace Face, ushort Glyph, int Size, int Advance, int Shift, CharacterClass Class)
{
    public bool IsLineFeed => CodePoint == '\n';

    /// <summary>Never first on a line: it stands with the character before it.</summary>
    public bool IsGlued { get; init; }

    /// <summary>Full-width marks, whose blank half may be taken away.</summary>
    public bool MaySqueeze => Class is CharacterClass.Opening or CharacterClass.Closing && CharacterClasses.IsFullWidth(CodePoint);
}
