using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>The ellipsis is six dots …… and does not stand beside 等.</summary>
internal sealed class Ellipsis() : Rule("P07", "省略号", Severity.Warning, "GB/T 15834-2011 4.11：省略号为六连点，不与“等”并用")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("…"), new("..."), new("。。。"), new("．．．"), new("···")];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = 0;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < done) continue;
                var sign = text.At(hit.Span.Start);
                var end = hit.Span.End;
                while (text.At(end) == sign) end++;
                done = end;
                Judge(context, text, new TextSpan(hit.Span.Start, end), sign);
            }
        }
    }

    private static void Judge(ReviewContext context, ParsedText text, TextSpan span, char sign)
    {
        if (sign == '.' && !CharTable.IsHan(text.At(span.Start - 1)) && !CharTable.IsHan(text.At(span.End)) && text.At(span.End) is not ('\0' or '\n')) return;
        if (text.EndsBefore(span.Start, "等"))
            context.Report(text, span, "“等”与省略号意思重复，删去省略号。", fix: text.At(span.End) is '\0' or '\n' ? "。" : "");
        else if (sign != '…' || span.Length != 2 && span.Length != 4)
            context.Report(text, span, "省略号应为“……”。", fix: "……");
    }
}
