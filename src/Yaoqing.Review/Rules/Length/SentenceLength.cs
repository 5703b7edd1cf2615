namespace Yaoqing.Review.Rules.Length;

/// <summary>A sentence that runs on without a full stop is hard to follow; lists held apart by ； are not counted as one.</summary>
internal sealed class SentenceLength() : Rule("L05", "长句", Severity.Hint, "信息编写要求：语言精炼")
{
    public override IReadOnlyList<RuleOption> Options => [new("max", "一句最多字数", 130, 40, 1000)];

    public override void Check(ReviewContext context)
    {
        var max = context.Option("max");
        var text = context.Body;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Span.Length <= max || text.Slice(sentence.Span.Start, sentence.Span.End).Contains('；')) continue;
            context.Report(text, sentence.Span, $"这一句有{sentence.Span.Length}字，建议断成两三句，一句说清一件事。");
        }
    }
}
