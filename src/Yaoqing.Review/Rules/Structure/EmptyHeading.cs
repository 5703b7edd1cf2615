using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>A heading with nothing under it, where its sisters have something.</summary>
internal sealed class EmptyHeading() : Rule("S09", "标题下无内容", Severity.Warning, "GB/T 9704-2012 7.3.3；结构完整")
{
    private const int LongestHeading = 25;

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        var headings = text.Headings;
        for (var i = 0; i < headings.Length; i++)
            if (IsEmpty(text, i) && SisterHasBody(text, i))
                context.Report(text, headings[i].Span, $"“{text[headings[i].Span]}”下面没有内容，请补写或删去。");
    }

    private static bool IsEmpty(ParsedText text, int index)
    {
        var heading = text.Headings[index];
        if (!heading.Alone || heading.Span.Length > LongestHeading || text.At(heading.Span.End - 1) is '。' or '；' or '：' or '！' or '，') return false;
        for (var paragraph = heading.Ordinal.Paragraph + 1; paragraph < text.Paragraphs.Length; paragraph++)
        {
            var span = text.Paragraphs[paragraph].Span;
            if (text.Slice(span.Start, span.End).IsWhiteSpace()) continue;
            return index + 1 < text.Headings.Length && text.Headings[index + 1].Ordinal.Paragraph == paragraph && text.Headings[index + 1].Ordinal.Style <= heading.Ordinal.Style;
        }
        return true;
    }

    /// <summary>Where no heading of the style has a body the whole is a plain list. Looks at the nearest neighbours only.</summary>
    private static bool SisterHasBody(ParsedText text, int index)
    {
        var style = text.Headings[index].Ordinal.Style;
        for (var i = Math.Max(0, index - 3); i < Math.Min(text.Headings.Length, index + 4); i++)
            if (i != index && text.Headings[i].Ordinal.Style == style && !IsEmpty(text, i)) return true;
        return false;
    }
}
