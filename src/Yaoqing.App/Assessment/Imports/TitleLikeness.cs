using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Imports;

/// <summary>Whether two titles are the same but for marks, or nearly so: pairs of neighbouring characters in common (Dice), in hundredths.</summary>
internal sealed class TitleLikeness
{
    internal const int Near = 60;
    private readonly HashSet<(char, char)> pairs = [];

    internal TitleLikeness(string title)
    {
        Plain = Normalize(title);
        for (var i = 0; i + 1 < Plain.Length; i++)
            pairs.Add((Plain[i], Plain[i + 1]));
    }

    /// <summary>Letters and digits only, full width folded, small letters.</summary>
    internal string Plain { get; }

    internal int To(TitleLikeness other) => pairs.Count + other.pairs.Count == 0 ? 0 : 200 * pairs.Count(other.pairs.Contains) / (pairs.Count + other.pairs.Count);

    internal static string Normalize(string title) => string.Concat(FullWidth.Fold(title).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
