using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>A dash is —— (between words) or — or ～ (between figures); -- is a typewriter's makeshift.</summary>
internal sealed class DashForm() : Rule("P08", "破折号与连接号", Severity.Warning, "GB/T 15834-2011 4.10、4.13：破折号为“——”，起止用“—”或“～”")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("--"), new("－－"), new("——"), new("––"), new("~~"), new("～～")];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = 0;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < done) continue;
                var end = hit.Span.End;
                while (text.At(end) == text.At(hit.Span.Start)) end++;
                done = end;
                Judge(context, text, new TextSpan(hit.Span.Start, end));
            }
        }
    }

    private static void Judge(ReviewContext context, ParsedText text, TextSpan span)
    {
        var sign = text.At(span.Start);
        var (before, after) = (text.At(span.Start - 1), text.At(span.End));
        if (CharTable.Of(before) == CharClass.Latin || CharTable.Of(after) == CharClass.Latin) return;
        var betweenFigures = (CharTable.IsDigit(before) || before is '%' or '年' or '月' or '日') && CharTable.IsDigit(after);
        if (betweenFigures) context.Report(text, span, "数值、时间的起止用一字线“—”或浪纹线“～”。", fix: sign is '~' or '～' ? "～" : "—");
        else if (sign is '~' or '～') context.Report(text, span, "浪纹线只写一个“～”。", fix: "～");
        else if (sign != '—') context.Report(text, span, "破折号应为“——”。", fix: "——");
    }
}
