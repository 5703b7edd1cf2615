using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Two words of approximation on one number: 约50家左右, 近百余人.</summary>
internal sealed class DoubledApproximation() : Rule("A19", "概数词重复", Severity.Warning, "GB/T 15835-2011 4.2.2；概数词不叠用")
{
    private static readonly string[] Before = ["大约", "约", "将近", "近", "超过", "超", "逾", "不足", "不到", "至少"];
    private static readonly string[] After = ["左右", "上下", "以上"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("近百余", "近百"), new("近千余", "近千"), new("近万余", "近万"), new("约百余", "百余"), new("约数十", "数十"), new("大约近", "近"), new("约近", "近"), new("近约", "约")];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            foreach (var quantity in text.Quantities) CheckAround(context, text, quantity);
            foreach (var hit in context.Hits(text))
                context.Report(text, hit.Span, $"“{text[hit.Span]}”两个概数词叠用，留一个即可。", suggestions: [hit.Phrase.Replacement ?? ""]);
        }
    }

    private static void CheckAround(ReviewContext context, ParsedText text, Quantity quantity)
    {
        if (WordBefore(text, quantity.Span.Start) is not { } before || ApproximationWords.IsPartOfWord(text.At(quantity.Span.Start - before.Length - 1), before)) return;
        var whole = new TextSpan(quantity.Span.Start - before.Length, quantity.Span.End);
        if (quantity.Approximation == Approximation.Over && before is "约" or "大约" or "近" or "将近" or "超" or "逾" or "超过")
        {
            if (text.Slice(quantity.Number.End, quantity.Span.End).IndexOfAny("余多") < 0) return;
            context.Report(text, whole, $"“{text[whole]}”两个概数词叠用，留一个即可。", suggestions: [text[quantity.Span]]);
            return;
        }
        var after = Array.Find(After, word => text.Has(quantity.Span.End, word));
        if (after is null || after == "以上" != before is "超过" or "超" or "逾" or "至少") return;
        context.Report(text, whole with { End = whole.End + after.Length }, $"“{before}”与“{after}”意思重复，留一个即可。", fix: text[whole], suggestions: [text[whole], text[quantity.Span] + after]);
    }

    private static string? WordBefore(ParsedText text, int offset)
    {
        if (text.At(offset - 1) is not ('约' or '近' or '过' or '超' or '逾' or '足' or '到' or '少')) return null;
        foreach (var word in Before)
            if (text.EndsBefore(offset, word)) return word;
        return null;
    }
}
