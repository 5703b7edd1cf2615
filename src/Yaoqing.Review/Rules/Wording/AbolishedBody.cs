using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>
/// Bodies that the reforms of 2018–2019 and 2023 renamed, and those of the desk's own table. Texts about earlier years, and 原…, may keep the old name.
/// </summary>
internal sealed class AbolishedBody() : Rule("W13", "已撤并更名的机构", Severity.Warning, "2018年、2023年党和国家机构改革方案；本地机构改革方案")
{
    private static readonly (string Old, string New, int Year)[] Shipped =
    [
        ("县国土资源局", "县自然资源局", 2019), ("县国土局", "县自然资源局", 2019), ("县环境保护局", "县生态环境局", 2019), ("县环保局", "县生态环境局", 2019), ("县农业局", "县农业农村局", 2019),
        ("县卫计局", "县卫生健康局", 2019), ("县卫生和计划生育局", "县卫生健康局", 2019), ("县卫计委", "县卫生健康局", 2019), ("县工商局", "县市场监督管理局", 2019), ("县质监局", "县市场监督管理局", 2019),
        ("县食药监局", "县市场监督管理局", 2019), ("县安监局", "县应急管理局", 2019), ("县安全生产监督管理局", "县应急管理局", 2019), ("县国税局", "县税务局", 2018), ("县地税局", "县税务局", 2018),
        ("县物价局", "县发展和改革局", 2019), ("县扶贫办", "县农业农村局", 2021), ("县扶贫开发局", "县农业农村局", 2021), ("县规划局", "县自然资源局", 2019), ("县文广新局", "县文化广播电视和旅游局", 2019),
        ("县民宗局", "县委统战部", 2019), ("县公安消防大队", "县消防救援大队", 2019), ("公安消防大队", "消防救援大队", 2019),
    ];
    private static readonly string[] Historic = ["原", "原来的", "时任", "撤销", "撤并", "（原"];

    /// <summary>国土局 without 县: the name counts where nothing but a joining word stands before it.</summary>
    private static readonly (string Old, string New, int Year)[] Bare =
        [("国土局", "自然资源局", 2019), ("国土资源局", "自然资源局", 2019), ("环保局", "生态环境局", 2019), ("卫计局", "卫生健康局", 2019), ("工商局", "市场监督管理局", 2019), ("质监局", "市场监督管理局", 2019), ("安监局", "应急管理局", 2019), ("国税局", "税务局", 2018), ("地税局", "税务局", 2018)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [.. Array.ConvertAll(Shipped, Named), .. Array.ConvertAll(Bare, Named)];

    private static Phrase Named((string Old, string New, int Year) body) => new(body.Old, Entry: body);

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = -1;
            foreach (var name in text.NamesOf(NameKind.Body))
                if (name.Entry is RenamedBody body && name.Span.Start >= done && Judge(context, text, name.Span, body.New, body.Since?.Year ?? int.MaxValue)) done = name.Span.End;
            foreach (var hit in context.Hits(text))
                if (hit.Phrase.Entry is (string old, string today, int year) && (old[0] == '县' || old[0] == '公' || StandsFree(text, hit.Span.Start)) && !OverlapsOwnTable(text, hit.Span)) Judge(context, text, hit.Span, today, year);
        }
    }

    private static bool StandsFree(ParsedText text, int at) => !CharTable.IsHan(text.At(at - 1)) || text.At(at - 1) is '与' or '和' or '及' or '由' or '经' or '同' or '向';

    private static bool OverlapsOwnTable(ParsedText text, TextSpan span) =>
        text.NamesOf(NameKind.Body).Any(name => name.Span.Overlaps(span)) || text.NamesOf(NameKind.Unit).Any(name => name.Span.Contains(span));

    private static bool Judge(ReviewContext context, ParsedText text, TextSpan span, string today, int year)
    {
        if (Array.Exists(Historic, word => text.EndsBefore(span.Start, word)) || text.EndsBefore(span.Start, "原县")) return false;
        var sentence = text.SentenceAt(span.Start);
        foreach (var date in ParsedText.Within(text.Dates, sentence))
            if (date.Year is { } told && (told < 100 ? told + 2000 : told) <= year) return false;
        context.Report(text, span, $"“{text[span]}”已撤并或更名，现为“{today}”；写历史情况请加“原”字。", suggestions: [today]);
        return true;
    }
}
