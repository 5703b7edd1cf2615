using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Duplicates;

/// <summary>The same sentence twice in one item.</summary>
internal sealed class RepeatedSentence() : Rule("Z05", "句子重复", Severity.Warning, "行文要求：不重复")
{
    private const int ShortestSentence = 12;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        var seen = new HashSet<string>();
        foreach (var sentence in text.Sentences)
        {
            var span = WithoutOrdinal(text, sentence.Span);
            if (span.Length >= ShortestSentence && !seen.Add(text[span].TrimEnd('。', '；', '！', ' ')))
                context.Report(text, span, "这一句与前文完全相同，请删去一处。");
        }
    }

    private static TextSpan WithoutOrdinal(ParsedText text, TextSpan sentence)
    {
        var ordinals = ParsedText.Within(text.Ordinals, sentence);
        return ordinals.Length > 0 && ordinals[0].Span.Start == sentence.Start ? new TextSpan(ordinals[0].Span.End, sentence.End) : sentence;
    }
}
