using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Duplicates;

/// <summary>The same sentence twice in one item.</summary>
internal sealed class RepeatedSentence() : Rule("Z05", "句子重复", Severity.Warning, "行文要求：不重复")
{
    private const int ShortestSentence = 12, MostOnStack = 256;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (!HasTwins(text)) return;
        var seen = new Dictionary<string, TextSpan>();
        foreach (var sentence in text.Sentences)
        {
            var span = WithoutOrdinal(text, sentence.Span);
            if (span.Length < ShortestSentence) continue;
            var words = Words(text, span).ToString();
            if (seen.TryGetValue(words, out var before))
                context.Report(text, span, "这一句与前文完全相同，请删去一处。", severity: AreParallel(text, before, span) ? Severity.Hint : null);
            else seen[words] = span;
        }
    }

    /// <summary>Whether two sentences have the same hash: in nearly every text none has, and nothing need be remembered.</summary>
    private static bool HasTwins(ParsedText text)
    {
        var sentences = text.Sentences;
        Span<int> hashes = sentences.Length <= MostOnStack ? stackalloc int[sentences.Length] : new int[sentences.Length];
        var count = 0;
        foreach (var sentence in sentences)
            if (WithoutOrdinal(text, sentence.Span) is { Length: >= ShortestSentence } span) hashes[count++] = string.GetHashCode(Words(text, span));
        hashes = hashes[..count];
        hashes.Sort();
        for (var i = 1; i < hashes.Length; i++)
            if (hashes[i] == hashes[i - 1]) return true;
        return false;
    }

    private static ReadOnlySpan<char> Words(ParsedText text, TextSpan sentence) => text.Slice(sentence.Start, sentence.End).TrimEnd("。；！ ");

    /// <summary>Paragraphs that are numbered alike may say the same of two subjects.</summary>
    private static bool AreParallel(ParsedText text, TextSpan first, TextSpan second)
    {
        var (one, two) = (text.ParagraphAt(first.Start), text.ParagraphAt(second.Start));
        return one != two && !ParsedText.Within(text.Headings, one).IsEmpty && !ParsedText.Within(text.Headings, two).IsEmpty;
    }

    private static TextSpan WithoutOrdinal(ParsedText text, TextSpan sentence)
    {
        var ordinals = ParsedText.Within(text.Ordinals, sentence);
        return ordinals.Length > 0 && ordinals[0].Span.Start == sentence.Start ? new TextSpan(ordinals[0].Span.End, sentence.End) : sentence;
    }
}
