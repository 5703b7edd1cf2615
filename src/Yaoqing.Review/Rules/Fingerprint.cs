using System.Globalization;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>
/// Names a finding by rule, passage and eight units of context on either side within the paragraph, and by its count among equals,
/// so that edits elsewhere leave the name alone. 64-bit FNV-1a: names need to be stable and short, not secret.
/// </summary>
internal static class Fingerprint
{
    private const int Context = 8;

    public static string Of(string rule, ParsedText text, TextSpan span, Dictionary<string, int> seen)
    {
        var paragraph = text.ParagraphAt(span.Start);
        var from = Math.Max(paragraph.Start, span.Start - Context);
        var to = Math.Max(span.End, Math.Min(paragraph.End, span.End + Context));
        var hash = Add(Add(Seed, rule), text.In == Where.Title ? "|t|" : "|b|");
        hash = Add(hash, text.Text.AsSpan(from, span.Start - from));
        hash = Add(Add(Add(hash, "|"), text.Text.AsSpan(span.Start, span.Length)), "|");
        return Numbered(Add(hash, text.Text.AsSpan(span.End, to - span.End)), seen);
    }

    public static string OfMeta(string rule, string message, Dictionary<string, int> seen) =>
        Numbered(Add(Add(Add(Seed, rule), "|m|"), message), seen);

    private static string Numbered(ulong hash, Dictionary<string, int> seen)
    {
        var name = hash.ToString("x16", CultureInfo.InvariantCulture);
        seen[name] = seen.GetValueOrDefault(name) + 1;
        return seen[name] == 1 ? name : $"{name}-{seen[name]}";
    }

    private const ulong Seed = 14695981039346656037;

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }
}
