using System.Collections.Concurrent;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>Reads the text of a scheme as it is stored. The readings of the texts in use are kept: they depend on the text alone, and every new fact asks for them again.</summary>
internal static class SchemeTexts
{
    /// <summary>Some versions of both desks; while a scheme is being written each draft comes once, so the oldest need not be told from the newest.</summary>
    private const int Most = 32;
    private static readonly ConcurrentDictionary<string, SchemeReading> Kept = new(StringComparer.Ordinal);

    internal static SchemeReading Read(string text)
    {
        if (Kept.TryGetValue(text, out var known))
            return known;
        if (Kept.Count >= Most)
            Kept.Clear();
        return Kept[text] = SchemeReader.Read(text, "计分办法");
    }
}
