using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>First-level headings that belong to different lines of work. A guess by words, so it ships switched off.</summary>
internal sealed class OneTheme() : Rule("S01", "一篇一事", Severity.Warning, "信息写作要求：1条信息明确1个主题")
{
    private static readonly (string Theme, string[] Words)[] Themes =
    [
        ("招商", ["招商", "签约", "引资"]), ("防汛", ["防汛", "汛期", "强降雨"]), ("党建", ["党建", "党支部", "党员教育"]), ("教育", ["学校", "教师", "学生"]),
        ("医疗", ["医院", "医保", "卫生院"]), ("农业", ["春耕", "粮食", "生猪", "种植"]), ("交通", ["公路", "农村公路", "桥梁"]), ("环保", ["污水", "大气", "环保"]), ("信访", ["信访", "上访"]),
    ];

    public override LifeCycle LifeCycle => LifeCycle.Preview;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Themes.SelectMany(theme => theme.Words.Select(word => new Phrase(word, Entry: theme.Theme)));

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (context.Manuscript.Structure == Yaoqing.Review.Structure.Composite || text.Headings.Length < 2) return;
        string? first = null;
        var at = 0;
        foreach (var hit in context.Hits(text))
        {
            while (at < text.Headings.Length && text.Headings[at].Span.End < hit.Span.End) at++;
            if (at == text.Headings.Length) return;
            var heading = text.Headings[at];
            if (heading.Ordinal.Style != text.Headings[0].Ordinal.Style || !heading.Span.Contains(hit.Span) || hit.Phrase.Entry is not string theme) continue;
            first ??= theme;
            if (theme == first) continue;
            context.Report(text, heading.Span, $"前面写的是{first}，这里是{theme}，一篇信息宜只写一件事。");
            return;
        }
    }
}
