using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules.Arithmetic;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>历时N after two dates against the calendar (04b shape 37); whether the last day counts is left open.</summary>
internal sealed class DurationOfRange() : Rule("E07", "历时与起止日期", Severity.Warning, "公历推算，首尾是否计入均可")
{
    private const int Reach = 30;
    private static readonly string[] Cues = ["历时", "为期", "用时", "共用时", "耗时"];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var dates = text.Dates;
            for (var i = 0; i + 1 < dates.Length; i++)
            {
                if (!dates[i].OpensRange || DurationAfter(text, dates[i + 1].Span.End) is not { } duration) continue;
                if (Expected(dates[i], dates[i + 1], duration) is not { } expected) continue;
                var span = dates[i].Span.To(duration.Span);
                if (duration.Value >= expected.Least && duration.Value <= expected.Most) context.Agree(text, span, $"起止日期与{text[duration.Span]}相符");
                else
                    context.Report(text, duration.Span, $"从起止日期算，应为{expected.Least:0.#}～{expected.Most:0.#}{duration.Unit.Name}，写的是{text[duration.Span]}，请核对。",
                        evidence: new OrderedDictionary<string, string> { ["起止"] = text[dates[i].Span.To(dates[i + 1].Span)], ["应为"] = $"{expected.Least:0.#}～{expected.Most:0.#}{duration.Unit.Name}" });
            }
        }
    }

    /// <summary>The duration right behind a cue, in the same sentence, with nothing between that splits the time into terms.</summary>
    private static Quantity? DurationAfter(ParsedText text, int at)
    {
        for (var index = ParsedText.FirstAtOrAfter(text.Quantities, at); index < text.Quantities.Length && text.Quantities[index].Span.Start - at <= Reach; index++)
        {
            var gap = text.Slice(at, text.Quantities[index].Span.Start);
            if (gap.IndexOfAny("。；") >= 0) return null;
            if (!EndsWithCue(gap)) continue;
            var isSplit = Figures.HasAny(gap, ["分", "每", "各", "轮", "批", "期、"]) || gap.Count('期') > (gap.EndsWith("为期") ? 1 : 0);
            return !isSplit && text.Quantities[index] is { Unit.Dimension: Dimension.Time, Approximation: Approximation.None, Decimals: 0, IsOrdinal: false } duration ? duration : null;
        }
        return null;
    }

    private static bool EndsWithCue(ReadOnlySpan<char> gap)
    {
        foreach (var cue in Cues)
            if (gap.EndsWith(cue, StringComparison.Ordinal)) return true;
        return false;
    }

    private static (decimal Least, decimal Most)? Expected(DateMention from, DateMention to, Quantity duration)
    {
        var sameYear = to.Year is null || from.Year == to.Year;
        switch (duration.Unit.Base)
        {
            case "年" when from is { Year: { } first, HasShortYear: false } && to is { Year: { } last, HasShortYear: false } && last > first && (from.Month is null) == (to.Month is null):
                return from.Month is null ? (last - first, last - first + 1) : (Math.Floor((last * 12m + to.Month!.Value - first * 12 - from.Month.Value) / 12), Math.Ceiling((last * 12m + to.Month.Value - first * 12 - from.Month.Value + 1) / 12)); // both months given
            case "月" when from.Month is >= 1 and <= 12 && to.Month is >= 1 and <= 12 && (sameYear || from.Year is not null):
                var months = to.Month.Value - from.Month.Value + 12 * ((to.Year ?? from.Year ?? 0) - (from.Year ?? 0));
                return months > 0 ? (from.Day is null ? months : months - 1, months + 1) : null;
            case "天" or "周" when duration.Unit.Name is not ("个工作日" or "工作日"):
                return Days(from, to) is not { } days ? null : duration.Unit.Base == "天" ? (days, days + 1) : ((days - 1) / 7m, (days + 2) / 7m);
            default:
                return null;
        }
    }

    private static int? Days(DateMention from, DateMention to)
    {
        const int anyYear = 2023;
        var year = from.Year ?? anyYear;
        var start = (@from with { Year = year }).Date;
        var end = (to with { Year = to.Year ?? year, Month = to.Month ?? from.Month }).Date;
        return start is { } a && end is { } b && b > a ? b.DayNumber - a.DayNumber : null;
    }
}
