using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Length;

/// <summary>头重脚轻: what comes before the first numbered point takes more than its share.</summary>
internal sealed class Balance() : Rule("L07", "头重脚轻", Severity.Hint, "信息报送要求：全面，避免头重脚轻")
{
    private const int Shortest = 200;

    public override IReadOnlyList<RuleOption> Options => [new("max", "开头最多占百分之几", 60, 20, 95)];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (text.CharacterCount < Shortest || FirstPoint(text) is not { } point || point == 0) return;
        var share = 100 * (decimal)point / text.Length;
        if (share > context.Option("max"))
            context.Report(text, text.SentenceAt(0), $"第一个分项之前的内容占全文{share:0}%，头重脚轻，请压缩背景、充实措施和成效。",
                evidence: new Dictionary<string, string> { ["开头占比"] = $"{share:0}%" });
    }

    private static int? FirstPoint(ParsedText text)
    {
        foreach (var ordinal in text.Ordinals)
            if (ordinal.Number == 1) return ordinal.Span.Start;
        return null;
    }
}
