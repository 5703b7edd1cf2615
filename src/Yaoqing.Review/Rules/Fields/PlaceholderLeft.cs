using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Fields;

/// <summary>Nothing is left to be filled in: XX万元, （待补）, 20XX年.</summary>
internal sealed class PlaceholderLeft() : Rule("F10", "占位符残留", Severity.Error, "信息要求准确：报送前填全内容")
{
    private static readonly string[] Runs = ["XX", "xx", "ＸＸ", "ｘｘ", "××", "X.X", "＊＊", "**", "__", "＿＿", "○○"];
    private static readonly string[] Words = ["（待补）", "（待补充）", "待补充", "（待定）", "（待核）", "（待核实）", "（举例）", "（略）", "此处填写", "请填写", "数据待", "（此处", "（数字待"];
    private const string Letters = "XxＸｘ×＊*_＿○";

    public override IReadOnlyList<RuleOption> Options => [new("aliases", "允许人名用XX代替（0否1是）", 0, 0, 1)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
        [.. Runs.Select(run => new Phrase(run)), .. Words.Select(word => new Phrase(word, Entry: word))];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = -1;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < done) continue;
                var span = hit.Phrase.Entry is null ? Run(text, hit.Span) : hit.Span;
                if (span.Length == 0) continue;
                done = span.End;
                if (hit.Phrase.Entry is null && context.IsOn("aliases") && IsAlias(text, span)) continue;
                context.Report(text, span, $"“{text[span]}”像没有填完的占位符，请填上实际内容。");
            }
        }
    }

    /// <summary>The whole run of signs, empty when letters around make it a word such as XXL.</summary>
    private static TextSpan Run(ParsedText text, TextSpan hit)
    {
        var (start, end) = (hit.Start, hit.End);
        while (Letters.Contains(text.At(end), StringComparison.Ordinal) || text.At(end) is '.' && Letters.Contains(text.At(end + 1), StringComparison.Ordinal)) end++;
        return CharTable.Of(text.At(start - 1)) == CharClass.Latin || CharTable.Of(text.At(end)) == CharClass.Latin ? new TextSpan(start, start) : new TextSpan(start, end);
    }

    private static bool IsAlias(ParsedText text, TextSpan span) => CharTable.IsHan(text.At(span.Start - 1)) && !CharTable.IsHan(text.At(span.End));
}
