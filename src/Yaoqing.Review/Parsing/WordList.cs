using System.Collections;

namespace Yaoqing.Review.Parsing;

/// <summary>Some words to look for in short stretches of text; a 256-bit mask of their first characters passes over most places at once.</summary>
internal sealed class WordList : IEnumerable<string>
{
    private readonly string[] _words;
    private readonly ulong[] _firsts = new ulong[4];

    public WordList(params string[] words)
    {
        _words = words;
        foreach (var word in words) _firsts[(word[0] >> 6) & 3] |= 1UL << (word[0] & 63);
    }

    /// <summary>Whether any of the words stands in the stretch.</summary>
    public bool IsIn(ReadOnlySpan<char> stretch)
    {
        for (var i = 0; i < stretch.Length; i++)
        {
            var c = stretch[i];
            if ((_firsts[(c >> 6) & 3] >> (c & 63) & 1) == 0) continue;
            foreach (var word in _words)
                if (word[0] == c && stretch[i..].StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
