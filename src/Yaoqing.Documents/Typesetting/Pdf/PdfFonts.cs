using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Each subset as a Type0 font with Identity-H: two-byte codes are the subset's glyph numbers, /W its advances, /ToUnicode its characters.
/// </summary>
internal static class PdfFonts
{
    /// <summary>Adds all subsets and returns the /Font dictionary of the pages' resources.</summary>
    public static string Add(PdfObjects objects, SubsetFonts fonts)
    {
        var entries = new StringBuilder("<<");
        for (var i = 0; i < fonts.All.Count; i++)
            entries.Append($"/F{i} {Add(objects, fonts.All[i], i)} 0 R");
        return entries.Append(">>").ToString();
    }

    private static int Add(PdfObjects objects, FontSubset subset, int place)
    {
        var face = subset.Face;
        var name = $"{Tag(subset)}+{PostScriptName(face, place)}";
        var file = objects.AddStream(subset.File, $"/Length1 {subset.File.Length}");
        var bounds = face.Bounds;
        var descriptor = objects.Add($"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{Units(face, bounds.Left)} {Units(face, bounds.Foot)} {Units(face, bounds.Right)} {Units(face, bounds.Head)}]"
            + $"/ItalicAngle 0/Ascent {Units(face, face.Ascent)}/Descent {Units(face, face.Descent)}/CapHeight {Units(face, face.Ascent)}/StemV 80/FontFile2 {file} 0 R>>");
        var descendant = objects.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[1[{Widths(subset)}]]/CIDToGIDMap/Identity>>");
        var unicode = objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return objects.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    public static decimal WidthOf(FontFace face, int glyph) => decimal.Round(face.AdvanceOf(glyph) * 1000m / face.UnitsPerEm, 3);

    private static string Widths(FontSubset subset) =>
        string.Join(' ', subset.Characters.Select(character => WidthOf(subset.Face, character.Glyph).ToString("0.###", CultureInfo.InvariantCulture)));

    private static string Units(FontFace face, int value) => (value * 1000 / face.UnitsPerEm).ToString(CultureInfo.InvariantCulture);

    // Six letters that differ where the characters differ.
    private static string Tag(FontSubset subset)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', subset.Characters.Select(character => character.CodePoint))));
        return string.Concat(digest.Take(6).Select(value => (char)('A' + value % 26)));
    }

    private static string PostScriptName(FontFace face, int place)
    {
        var name = string.Concat((face.Info.Names.FirstOrDefault(text => text.All(c => c < 128)) ?? "").Where(char.IsAsciiLetterOrDigit));
        return name.Length > 0 ? name : $"Face{place}";
    }

    private static string ToUnicode(FontSubset subset)
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n")
            .Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var chunk in subset.Characters.Select(character => character.CodePoint).Chunk(100))
        {
            text.Append($"{chunk.Length} beginbfchar\n");
            foreach (var code in chunk)
                text.Append($"<{subset.Glyphs[code]:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(code)))}>\n");
            text.Append("endbfchar\n");
        }

        return text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }
}
