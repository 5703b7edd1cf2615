using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Fields;

/// <summary>As many files are attached as the 附件说明 announces.</summary>
internal sealed class AttachmentsMatch() : Rule("F07", "附件说明与附件", Severity.Error, "GB/T 9704-2012 7.3.4 附件说明")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("附件："), new("附件:")];

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Attachments is not { } attached) return;
        foreach (var hit in context.Hits(context.Body))
        {
            var paragraph = context.Body.ParagraphAt(hit.Span.Start);
            if (!context.Body.Slice(paragraph.Start, hit.Span.Start).IsWhiteSpace()) continue;
            var announced = Announced(context.Body, hit.Span.End, paragraph);
            if (announced == attached.Count) return;
            context.Report(context.Body, Trimmed(context.Body, new TextSpan(hit.Span.Start, paragraph.End)),
                $"附件说明写的是{announced}个附件，实际附了{attached.Count}个，请补齐附件或改附件说明。");
            return;
        }
    }

    /// <summary>附件：2份 says it outright; otherwise the numbered lines count, and a single name is one.</summary>
    private static int Announced(ParsedText text, int from, TextSpan paragraph)
    {
        foreach (var quantity in ParsedText.Within(text.Quantities, new TextSpan(from, paragraph.End)))
            if (quantity.Unit.Name is "份" or "个" or "件") return (int)Math.Min(quantity.Value, 99);
        var numbered = 0;
        for (var at = from; at < text.Length; at = NextLine(text, at))
        {
            while (CharTable.IsWhite(text.At(at)) && text.At(at) != '\n') at++;
            if (text.At(at) != (char)('1' + numbered) || text.At(at + 1) is not ('.' or '．' or '、')) break;
            numbered++;
        }
        return Math.Max(1, numbered);
    }

    private static int NextLine(ParsedText text, int at) => text.Text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private static TextSpan Trimmed(ParsedText text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && CharTable.IsWhite(text.At(end - 1))) end--;
        return new TextSpan(span.Start, end);
    }
}
