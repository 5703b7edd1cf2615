using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>N周年 of a known event against the year of the text.</summary>
internal sealed class AnniversaryYear() : Rule("E08", "周年推算", Severity.Error, "史实年份")
{
    private static readonly (string Name, int Year)[] Events =
        [("中国共产党成立", 1921), ("建党", 1921), ("中华人民共和国成立", 1949), ("新中国成立", 1949), ("建国", 1949), ("中国人民解放军建军", 1927), ("建军", 1927), ("改革开放", 1978), ("抗日战争胜利", 1945), ("抗战胜利", 1945), ("红军长征胜利", 1936), ("香港回归", 1997), ("澳门回归", 1999)];

    private static readonly string[] Ahead = ["迎接", "喜迎", "即将", "迎来", "明年", "筹备"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Array.ConvertAll(Events, known => new Phrase(known.Name, Entry: known.Year));

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if (hit.Phrase.Entry is int start && Anniversary(text, hit.Span.End) is { } count) Check(context, text, hit, start, count);
    }

    private static Quantity? Anniversary(ParsedText text, int at)
    {
        var index = ParsedText.FirstAtOrAfter(text.Quantities, at);
        return index < text.Quantities.Length && text.Quantities[index] is { Unit.Name: "周年" } count && count.Span.Start == at ? count : null;
    }

    private static void Check(ReviewContext context, ParsedText text, PhraseHit hit, int start, Quantity count)
    {
        var sentence = text.SentenceAt(hit.Span.Start);
        int? stated = null;
        foreach (var date in ParsedText.Within(text.Dates, new TextSpan(sentence.Start, hit.Span.Start))) stated = date.HasShortYear ? stated : date.Year ?? stated;
        if ((stated ?? context.Manuscript.Date?.Year) is not { } year) return;
        var expected = year - start;
        if (count.Value == expected) { context.Agree(text, hit.Span.To(count.Span), $"{start}年至{year}年是{expected}周年，一致"); return; }
        if (count.Value == expected + 1 && Arithmetic.Figures.HasAny(text.Slice(sentence.Start, sentence.End), Ahead) || stated is null && expected - count.Value > 3) return;
        context.Report(text, count.Span, $"{hit.Phrase.Text}在{start}年，到{year}年是{expected}周年，写的是{text[count.Span]}。", suggestions: [$"{expected}周年"], severity: stated is null ? Severity.Warning : null,
            evidence: new OrderedDictionary<string, string> { ["算式"] = $"{year}－{start}", ["应为"] = $"{expected}周年" });
    }
}
