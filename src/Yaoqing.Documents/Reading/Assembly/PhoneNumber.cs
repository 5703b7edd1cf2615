using System.Text.RegularExpressions;

namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Chinese telephone numbers as clerks write them: mobile, landline with or without area code, with blanks, hyphens, brackets or full-width digits.</summary>
internal static partial class PhoneNumber
{
    /// <summary>The first number in a text, normalised, with its place; null when there is none.</summary>
    public static (string Number, int At, int Length)? Find(string text)
    {
        // Most lines have no seven digits: the pattern is not asked.
        if (WrittenDigits.Count(text) < 7) return null;
        var half = WrittenDigits.HalfWidth(text);
        if (Pattern().Match(half) is not { Success: true } match) return null;
        return (Normalise(match), match.Index, match.Length);
    }

    private static string Normalise(Match match)
    {
        var extension = match.Groups["ext"].Success ? "转" + match.Groups["ext"].Value : "";
        if (match.Groups["mobile"].Success) return Digits(match.Groups["mobile"].Value);
        var area = Digits(match.Groups["area"].Value);
        return (area.Length > 0 ? area + "-" : "") + Digits(match.Groups["local"].Value) + extension;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<![0-9])(?:(?:\+?86[- ]?)?(?<mobile>1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4})|(?:[(（]?(?<area>0[0-9]{2,3})[)）]?[-—－– ]{0,2})?(?<local>[2-9][0-9]{2,3}[- ]?[0-9]{4})(?:\s*(?:转|-)\s*(?<ext>[0-9]{1,5}))?)(?![0-9])")]
    private static partial Regex Pattern();
}

/// <summary>Full-width digits and signs as half-width ones, character for character.</summary>
internal static class WrittenDigits
{
    /// <summary>How many digits, half- or full-width, a text has.</summary>
    public static int Count(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (c is (>= '0' and <= '9') or (>= '０' and <= '９')) count++;
        return count;
    }

    public static string HalfWidth(string text) => text.AsSpan().ContainsAnyInRange('！', '～') || text.Contains('\u3000', StringComparison.Ordinal)
        ? string.Concat(text.Select(c => c is >= '０' and <= '９' or '－' or '＋' or '．' or '／' ? (char)(c - 0xFEE0) : c == '\u3000' ? ' ' : c))
        : text;
}
