using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Reads a word table: one pair a line, wrong and right held apart by a blank; after a slash the longer words in which the wrong form is right.</summary>
internal static class PairTable
{
    public static IEnumerable<Phrase> Read(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var slash = line.Split('/', 2);
            var pair = slash[0].Split(' ');
            yield return new Phrase(pair[0], pair[1], Unless: slash.Length > 1 ? slash[1].Split(' ') : null);
        }
    }
}
