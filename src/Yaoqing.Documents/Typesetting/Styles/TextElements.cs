using System.Globalization;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>字 — counting and cleaning of text before it is set.</summary>
internal static class TextElements
{
    public static int Count(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Drops what cannot be printed (controls, zero-width marks, lone surrogates) turns line ends and tabs into spaces, and trims blanks (typed-in indents).</summary>
    public static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029)
                result.Append(' ');
            else if (rune != Rune.ReplacementChar && !IsInvisible(rune))
                result.Append(rune);
        }

        return result.ToString().Trim(' ', '\u3000');
    }

    /// <summary>Width by the book: full-width characters one em, all others half; the same on every machine.</summary>
    public static int NominalWidth(string text, int size, int tracking) =>
        text.EnumerateRunes().Sum(rune => (CharacterClasses.IsFullWidth(rune.Value) ? size : size / 2) + tracking);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
