using System.Globalization;
using System.Text;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Search;

/// <summary>
/// The one splitter behind the index, the query and the highlighting. Word indexes cannot find two-character Chinese words, so
/// <code>
/// 秋粮收购 → 秋粮 粮收 收购 购        (overlapping pairs, and the last character alone)
/// 5G、OA  → 5g oa                     (runs of letters and digits, lower case)
/// </code>
/// Every token is written as <c>z</c> and the hexadecimal code points, so that the tokenisers of SQLite and PostgreSQL take it as one
/// plain ASCII word in every locale. A query is a phrase: consecutive tokens.
/// </summary>
public static class Bigrams
{
    /// <summary>The tokens of a text in order, separated by blanks.</summary>
    public static string Index(string text)
    {
        var tokens = new StringBuilder(text.Length * 8);
        foreach (var token in Split(text, forIndex: true))
            tokens.Append(token).Append(' ');
        return tokens.ToString();
    }

    /// <summary>The tokens that must stand one after the other; a single Chinese character gives one token to be taken as a prefix.</summary>
    public static IReadOnlyList<string> Phrase(string word) => [.. Split(word, forIndex: false)];

    /// <summary>Whether a word is one Chinese character: then its token is a prefix of the pairs that begin with it.</summary>
    public static bool IsPrefix(string word) => word.Length == 1 && IsHan(word[0]);

    private static IEnumerable<string> Split(string text, bool forIndex)
    {
        var folded = FullWidth.Fold(text);
        for (var i = 0; i < folded.Length;)
        {
            if (IsHan(folded[i]))
            {
                var end = i;
                while (end < folded.Length && IsHan(folded[end]))
                    end++;
                for (; i + 1 < end; i++)
                    yield return Token(folded.AsSpan(i, 2));
                if (forIndex || end - i == 1 && (i == 0 || !IsHan(folded[i - 1])))
                    yield return Token(folded.AsSpan(i, 1));
                i = end;
            }
            else if (char.IsLetterOrDigit(folded[i]))
            {
                var end = i;
                while (end < folded.Length && char.IsLetterOrDigit(folded[end]) && !IsHan(folded[end]))
                    end++;
                yield return Token(folded[i..end].ToLowerInvariant());
                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static string Token(ReadOnlySpan<char> characters)
    {
        var token = new StringBuilder("z", characters.Length * 4 + 1);
        foreach (var character in characters)
            token.Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        return token.ToString();
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';
}
