using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>A heading on a line of its own ends without 。; a heading that runs into its text keeps it.</summary>
internal sealed class HeadingStop() : Rule("P11", "标题行末句号", Severity.Warning, "公文排版惯例：单独成行的层次标题末尾不加句号")
{
    private const int Longest = 26;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var heading in text.Headings)
        {
            if (!heading.Alone || heading.Ordinal.Style > OrdinalStyle.HanBracket || heading.Span.Length > Longest) continue;
            var words = text.Slice(heading.Span.Start, heading.Span.End);
            if (words[^1] != '。' || words.IndexOfAny('，', '；', '：') >= 0 || words.IndexOfAnyInRange('0', '9') >= 0 || !IsFollowedByText(text, heading)) continue;
            context.Report(text, new TextSpan(heading.Span.End - 1, heading.Span.End), "单独成行的标题末尾不加句号。", fix: "");
        }
    }

    /// <summary>Whether the next line is plain text that the heading stands over; a list of short points has none.</summary>
    private static bool IsFollowedByText(ParsedText text, Heading heading)
    {
        var next = heading.Ordinal.Paragraph + 1;
        if (next >= text.Paragraphs.Length || text.Paragraphs[next].Span.Length == 0) return false;
        foreach (var other in ParsedText.Within(text.Headings, text.Paragraphs[next].Span))
            if (other.Ordinal.Style <= heading.Ordinal.Style) return false;
        return true;
    }
}
