using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>Quoting a 批示 needs its author and date, and the consent to print it; a paraphrase is no quotation.</summary>
internal sealed class QuotedInstruction() : Rule("O08", "引用批示", Severity.Error, "批示管理惯例：引用须注明批示人和日期，未经同意不公开原文")
{
    private const int Reach = 8;
    private static readonly string[] Authors = ["书记", "县长", "市长", "省长", "主任", "主席", "部长", "常委", "同志", "局长"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("批示")];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var hit in context.Hits(text))
        {
            var open = text.Slice(hit.Span.End, Math.Min(text.Length, hit.Span.End + Reach)).IndexOf('“');
            if (open < 0 || open > 0 && text.Slice(hit.Span.End, hit.Span.End + open).IndexOfAny('。', '；') >= 0) continue;
            var sentence = text.SentenceAt(hit.Span.Start);
            var span = new TextSpan(hit.Span.Start, hit.Span.End);
            var known = !ParsedText.Within(text.Dates, sentence).IsEmpty && Array.Exists(Authors, author => text.Slice(sentence.Start, hit.Span.Start).IndexOf(author) >= 0);
            if (!known) context.Report(text, span, "引用批示原文没有写明批示人和日期，请补充，并确认可以公开。");
            else context.Report(text, span, "引用了批示原文，请确认与原件一字不差、可以在本刊公开。", severity: Severity.Hint);
        }
    }
}
