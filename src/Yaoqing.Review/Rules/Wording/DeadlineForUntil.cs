using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>截止 takes no time after it: 截至5月底, but 报名于5月5日截止.</summary>
internal sealed class DeadlineForUntil() : PhraseRule("W02", "截止与截至", Severity.Warning, "《现代汉语词典》第7版：截止、截至")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        new("截止", "截至", "“截止”后面不能直接带时间，应为“截至”。", ["截止阀", "截止日", "截止时间", "截止期"]),
    ];

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit)
    {
        var next = hit.Span.End;
        if (text.Has(next, "到")) next++;
        return CharTable.IsDigit(text.At(next)) || text.Has(next, "目前") || text.Has(next, "今") || text.Has(next, "去年") || text.Has(next, "上") && text.At(next + 1) is '月' or '半' or '周'
            || text.Has(next, "本月") || text.Has(next, "当前") || text.Has(next, "现在") || text.Has(next, "日前") || text.Has(next, "年底");
    }
}
