using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Length;

/// <summary>A sentence with very many commas has lost its subject on the way.</summary>
internal sealed class CommaCount() : Rule("L06", "一逗到底", Severity.Hint, "GB/T 15834-2011 4.1 句号：句末用句号")
{
    public override IReadOnlyList<RuleOption> Options => [new("max", "一句最多逗号数", 8, 3, 50)];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var sentence in text.Sentences)
        {
            var words = text.Slice(sentence.Span.Start, sentence.Span.End);
            var commas = words.Count('，');
            if (commas > context.Option("max") && !words.Contains('；'))
                context.Report(text, sentence.Span, $"这一句用了{commas}个逗号，建议在意思完整处改用句号。");
        }
    }
}
