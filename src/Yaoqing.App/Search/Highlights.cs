using Yaoqing.Core.Shared;
using System.Text;

namespace Yaoqing.App.Search;

/// <summary>A run of a text in a hit list.</summary>
public sealed record HighlightPiece(string Text, bool Hit);

/// <summary>
/// Marks the searched words in a text. Compared as the index compares: full-width and half-width forms and letter cases are the same.
/// Characters are folded one by one, so that positions in the folded text are positions in the text itself.
/// </summary>
public static class Highlights
{
    /// <summary>The whole text with its hits.</summary>
    public static IReadOnlyList<HighlightPiece> Mark(string text, IReadOnlyList<string> words) => Cut(text, 0, text.Length, Hits(text, words));

    /// <summary>A stretch of about <paramref name="length"/> characters around the first hit, from the text's beginning where nothing is hit.</summary>
    public static IReadOnlyList<HighlightPiece> Snippet(string text, IReadOnlyList<string> words, int length)
    {
        var flat = text.Replace('\n', ' ');
        var hits = Hits(flat, words);
        var first = hits.Count == 0 ? 0 : hits[0].Start;
        var start = Boundary(flat, Math.Max(0, Math.Min(first - length / 3, flat.Length - length)));
        var end = Boundary(flat, Math.Min(flat.Length, start + length));
        var pieces = Cut(flat, start, end, hits).ToList();
        if (start > 0)
            pieces.Insert(0, new HighlightPiece("……", false));
        if (end < flat.Length)
            pieces.Add(new HighlightPiece("……", false));
        return pieces;
    }

    private static List<(int Start, int End)> Hits(string text, IReadOnlyList<string> words)
    {
        var folded = Fold(text);
        var found = new List<(int Start, int End)>();
        foreach (var word in words.Select(Fold).Where(word => word.Length > 0).Distinct())
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                found.Add((at, at + word.Length));
        }
        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var hit in found)
        {
            if (merged.Count > 0 && hit.Start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, hit.End));
            else
                merged.Add(hit);
        }
        return merged;
    }

    private static List<HighlightPiece> Cut(string text, int start, int end, List<(int Start, int End)> hits)
    {
        var pieces = new List<HighlightPiece>();
        var at = start;
        foreach (var hit in hits.Where(hit => hit.End > start && hit.Start < end))
        {
            var (from, to) = (Math.Max(hit.Start, start), Math.Min(hit.End, end));
            if (from > at)
                pieces.Add(new HighlightPiece(text[at..from], false));
            pieces.Add(new HighlightPiece(text[from..to], true));
            at = to;
        }
        if (at < end)
            pieces.Add(new HighlightPiece(text[at..end], false));
        return pieces;
    }

    /// <summary>Never between the two halves of a rare character.</summary>
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var plain = char.IsSurrogate(character) ? "" : FullWidth.Fold(character.ToString());
            folded.Append(plain.Length == 1 ? char.ToLowerInvariant(plain[0]) : character);
        }
        return folded.ToString();
    }
}
