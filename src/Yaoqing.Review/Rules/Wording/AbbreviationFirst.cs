using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>An abbreviation of the trade follows its full name; readers above do not know it.</summary>
internal sealed class AbbreviationFirst() : Rule("W17", "简称先于全称", Severity.Hint, "公文写作惯例：使用简称应先用全称并注明简称")
{
    private static readonly (string Short, string Full, string[] Unless)[] Known =
    [
        ("高标", "高标准农田", ["高标准", "更高标", "高标号", "高标杆", "高标志", "最高标"]), ("农险", "农业保险", ["政策性农险公司"]), ("公卫", "公共卫生", ["公卫生"]), ("危改", "危房改造", ["危改革"]),
        ("棚改", "棚户区改造", []), ("旧改", "老旧小区改造", ["仍旧改", "依旧改", "旧改造"]), ("农综改", "农村综合改革", []), ("城归", "返乡创业人员", ["城归属", "城归口"]), ("农转非", "农业户口转为非农业户口", []),
        ("易迁", "易地扶贫搬迁", ["容易迁"]), ("林改", "集体林权制度改革", ["园林改", "山林改", "森林改", "竹林改", "树林改", "林改造"]), ("水改", "供水管网改造", ["供水改", "雨水改", "污水改", "饮水改", "山水改", "排水改", "改水改", "水改善", "水改造"]),
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
        [.. Array.ConvertAll(Known, entry => new Phrase(entry.Short, Unless: [.. entry.Unless, entry.Full], Entry: entry.Short)), .. Array.ConvertAll(Known, entry => new Phrase(entry.Full, entry.Short))];

    public override void Check(ReviewContext context)
    {
        HashSet<string>? explained = null;
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                if (hit.Phrase.Replacement is { } abbreviation) (explained ??= []).Add(abbreviation);
                else if (hit.Phrase.Entry is string name && !hit.IsExcepted(text.Text) && !text.IsQuoted(hit.Span.Start) && (explained ??= []).Add(name))
                    context.Report(text, hit.Span, $"“{name}”是简称，首次出现请先写全称“{Full(name)}”。", suggestions: [Full(name)]);
            }
    }

    private static string Full(string abbreviation) => Array.Find(Known, entry => entry.Short == abbreviation).Full;
}
