namespace Yaoqing.Scoring;

/// <summary>
/// Finds the word a writer most likely meant: smallest edit distance (insert, delete, replace, swap neighbours), at most half the length;
/// of equally near words the one that begins alike, because ends are forgotten more often than beginnings (point: points, not joint).
/// </summary>
public static class NearestWord
{
    /// <summary>The nearest of the words, or null when none is near.</summary>
    public static string? Of(string found, IEnumerable<string> words)
    {
        var best = words.Select(word => (word, distance: Distance(found, word)))
            .Where(c => c.distance * 2 <= Math.Max(found.Length, c.word.Length))
            .OrderBy(c => c.distance).ThenByDescending(c => CommonStart(found, c.word)).ThenBy(c => c.word, StringComparer.Ordinal).FirstOrDefault();
        return best.word;
    }

    private static int CommonStart(string a, string b) => a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();

    /// <summary>
    /// A word so near that the other is surely a slip of the pen: one edit in <paramref name="least"/> characters or more.
    /// "省专报" is no slip of "市专报": a level put for a level makes another name.
    /// </summary>
    internal static string? Slip(string found, IEnumerable<string> words, int least = 4) =>
        words.Where(word => Math.Min(found.Length, word.Length) >= 3 && Distance(found, word) == 1 && Math.Max(found.Length, word.Length) >= least && !OtherLevel(found, word))
            .Order(StringComparer.Ordinal).FirstOrDefault();

    private static bool OtherLevel(string found, string word) =>
        found.Length == word.Length && found.Zip(word).Where(pair => pair.First != pair.Second).All(pair => IsLevel(pair.First) && IsLevel(pair.Second));

    private static bool IsLevel(char letter) => letter is '国' or '中' or '省' or '市' or '州' or '区' or '县' or '旗' or '镇' or '乡' or '村';

    /// <summary>"，是不是“…”？" or a full stop; the next sentence may follow.</summary>
    internal static string Hint(string found, IEnumerable<string> words) => Of(found, words) is { } near ? $"，是不是“{near}”？" : "。";

    internal static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        return rows[a.Length, b.Length];
    }
}
