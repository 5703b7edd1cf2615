using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>A paragraph of running text ends with an end mark. Headings, signatures and list heads do not.</summary>
internal sealed class SentenceEndMark() : Rule("P10", "段末缺句号", Severity.Warning, "GB/T 15834-2011 4.1.3：陈述句末尾用句号")
{
    private const int Shortest = 24, LongestHeading = 40;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var paragraph in text.Paragraphs)
        {
            var end = paragraph.Span.End;
            while (end > paragraph.Span.Start && CharTable.IsWhite(text.At(end - 1))) end--;
            var words = text.Slice(paragraph.Span.Start, end);
            if (words.Length < Shortest || words.IndexOfAny('，', '。', '；') < 0 || !MayEndSentence(text.At(end - 1)) || IsHeading(text, paragraph.Span)) continue;
            context.Report(text, new TextSpan(end - 1, end), "段末缺少句号。", fix: text.At(end - 1) + "。");
        }
    }

    private static bool MayEndSentence(char last) => CharTable.IsHan(last) || CharTable.IsDigit(last) || last is '%' or '％' or '”' or '）' or '》';

    private static bool IsHeading(ParsedText text, TextSpan paragraph)
    {
        foreach (var heading in ParsedText.Within(text.Headings, paragraph))
            if (heading.Alone && heading.Span.Length <= LongestHeading && !text.Slice(heading.Span.Start, heading.Span.End).Contains('。')) return true;
        return text.Slice(paragraph.Start, paragraph.End).TrimStart("　 ").StartsWith("附件") || EndsInSentence(text, paragraph);
    }

    /// <summary>。” and 。） close a sentence as they stand.</summary>
    private static bool EndsInSentence(ParsedText text, TextSpan paragraph)
    {
        var words = text.Slice(paragraph.Start, paragraph.End).TrimEnd();
        return words.Length > 1 && (words[^1] is '”' or '）') && (words[^2] is '。' or '！' or '？' or '；');
    }
}
