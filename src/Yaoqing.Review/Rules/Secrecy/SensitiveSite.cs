using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>Exact coordinates and military sites.</summary>
internal sealed class SensitiveSite() : Rule("X09", "坐标与军事设施", Severity.Warning, "《军事设施保护法》《测绘法》")
{
    private static readonly string[] Sites = ["军事禁区", "军事管理区", "雷达站", "弹药库", "导弹", "部队驻地", "驻军", "军用机场", "军用光缆", "国防光缆", "战备仓库", "战备油库", "人防指挥所", "军事训练场", "靶场坐标"];
    private static readonly string[] Axes = ["东经", "北纬", "经度", "纬度"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [.. Sites.Select(site => new Phrase(site)), .. Axes.Select(axis => new Phrase(axis, Entry: axis))];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                if (hit.Phrase.Entry is null) context.Report(text, hit.Span, $"“{text[hit.Span]}”涉及军事设施，请按规定审查，一般应删去。");
                else if (Coordinate(text, hit.Span.End) is { } end) context.Report(text, new TextSpan(hit.Span.Start, end), "精确坐标不宜写入信息，请删去。");
            }
    }

    /// <summary>The end of a coordinate with minutes or at least three decimals; null for a mere 北纬30°.</summary>
    private static int? Coordinate(ParsedText text, int at)
    {
        while (text.At(at) is '：' or ':' or '为' or '约' or ' ') at++;
        var (start, end) = (at, at);
        while (CharTable.IsDigit(text.At(end)) || text.At(end) is '.' or '°' or '′' or '″' or '度' or '分' or '\'' or '"') end++;
        var figure = text.Slice(start, end);
        var point = figure.IndexOf('.');
        return figure.IndexOfAny('′', '\'', '分') > 0 || point > 0 && figure.Length - point > 3 ? end : null;
    }
}
