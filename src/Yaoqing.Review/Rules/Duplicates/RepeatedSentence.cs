using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Duplicates;

/// <summary>The same sentence twice in one item.</summary>
internal sealed class RepeatedSentence() : Rule("Z05", "句子重复", Severity.Warning, "行文要求：不重复")
{
    private const int ShortestSentence = 12;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        var seen = new Dictionary<string, TextSpan>();
        foreach (var sentence in text.Sentences)
        {
            var span = WithoutOrdinal(text, sentence.Span);
            if (span.Length < ShortestSentence) continue;
            var words = text[span].TrimEnd('。', '；', '！', ' ');
            if (seen.TryGetValue(words, out var before))
                context.Report(text, span, "这一句与前文完全相同，请删去一处。", severity: AreParallel(text, before, span) ? Severity.Hint : null);
            else seen[words] = span;
        }
    }

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
