using System.Text.RegularExpressions;

namespace Yaoqing.Architecture.Tests;

/// <summary>English words of identifiers: "SignOff" is Sign, Off; a plural counts as its singular.</summary>
internal static partial class Words
{
    public static IEnumerable<string> Of(string identifier) => Word().Matches(identifier).Select(match => Singular(match.Value));

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 3 ? word[..^1]
        : word;

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]*")]
    private static partial Regex Word();
}
