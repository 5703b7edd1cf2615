using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>One sentence has one level of colons.</summary>
internal sealed class ColonInColon() : Rule("P14", "冒号套用", Severity.Hint, "GB/T 15834-2011 4.7.3.5：一个句子里应避免套用冒号")
{
    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        int sentence = -1, open = -1;
        foreach (var clause in text.Clauses)
        {
            if (clause.End != '：' || text.IsQuoted(clause.Span.End)) continue;
            if (clause.Sentence == sentence && text.Slice(open + 1, clause.Span.End).IndexOfAny('；', '。') < 0)
                context.Report(text, new TextSpan(clause.Span.End, clause.Span.End + 1), "一句话里套用了两层冒号，请把其中一个改为逗号或断开。");
            (sentence, open) = (clause.Sentence, clause.Span.End);
        }
    }
}
