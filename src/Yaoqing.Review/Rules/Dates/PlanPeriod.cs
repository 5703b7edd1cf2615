using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>The years printed with a five-year plan are its years.</summary>
internal sealed class PlanPeriod() : Rule("E06", "五年规划的年份", Severity.Error, "历次国民经济和社会发展五年规划纲要")
{
    private const int Reach = 6;
    private static readonly (string Name, int First)[] Plans = [("十一五", 2006), ("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Array.ConvertAll(Plans, plan => new Phrase(plan.Name, Entry: plan.First));

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if (hit.Phrase.Entry is int first && RangeAfter(text, hit.Span.End) is { } range) Check(context, text, hit.Phrase.Text, first, range);
    }

    private static void Check(ReviewContext context, ParsedText text, string plan, int first, (DateMention From, DateMention To) range)
    {
        var span = range.From.Span.To(range.To.Span);
        if (range.From.Year == first && range.To.Year == first + 4) context.Agree(text, span, $"“{plan}”是{first}—{first + 4}年，一致");
        else context.Report(text, span, $"“{plan}”是{first}—{first + 4}年，请核对。", suggestions: [$"{first}—{first + 4}年"]);
    }

    /// <summary>“十四五”（2021—2025年）, “十四五”时期（…）.</summary>
    private static (DateMention From, DateMention To)? RangeAfter(ParsedText text, int at)
    {
        var index = ParsedText.FirstAtOrAfter(text.Dates, at);
        if (index >= text.Dates.Length || text.Dates[index].Span.Start - at > Reach || !text.Slice(at, text.Dates[index].Span.Start).EndsWith("（") && text.At(text.Dates[index].Span.Start - 1) != '(') return FromQuantities(text, at);
        return index + 1 < text.Dates.Length && text.Dates[index] is { OpensRange: true, Year: not null } from && text.Dates[index + 1].Year is not null ? (from, text.Dates[index + 1]) : null;
    }

    /// <summary>（2020—2025） without 年 is read as two numbers.</summary>
    private static (DateMention, DateMention)? FromQuantities(ParsedText text, int at)
    {
        var index = ParsedText.FirstAtOrAfter(text.Quantities, at);
        if (index + 1 >= text.Quantities.Length || text.Quantities[index].Span.Start - at > Reach) return null;
        var (from, to) = (text.Quantities[index], text.Quantities[index + 1]);
        if (!from.InRange || !to.InRange || from.Value is < 1990 or > 2100 || to.Value is < 1990 or > 2100 || text.At(from.Span.Start - 1) is not ('（' or '(')) return null;
        return (new DateMention(from.Span, (int)from.Value, null, null, true, false), new DateMention(to.Span, (int)to.Value, null, null, false, false));
    }
}
