using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>A range of dates that ends before it begins.</summary>
internal sealed class ReversedRange() : Rule("E04", "起止日期颠倒", Severity.Error, "起在前、止在后")
{
    private static readonly string[] Seasons = ["每年", "历年", "冬", "防火", "供暖", "采暖", "跨年", "次年", "翌年", "农闲"];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var dates = text.Dates;
            for (var i = 0; i + 1 < dates.Length; i++)
                if (dates[i].OpensRange) Check(context, text, dates[i], dates[i + 1]);
        }
    }

    private static void Check(ReviewContext context, ParsedText text, DateMention from, DateMention to)
    {
        if (Compare(from, to) is not { } order || order <= 0) return;
        var span = from.Span.To(to.Span);
        var monthsOnly = from.Year is null && to.Year is null && from.Month != to.Month && to.Month is not null;
        if (monthsOnly && Arithmetic.Figures.HasAny(text.Slice(text.SentenceAt(span.Start).Start, text.SentenceAt(span.Start).End), Seasons)) return;
        context.Report(text, span, $"“{text[span]}”起在后、止在前，请核对{(monthsOnly ? "；跨年的应写“次年”" : "")}。", severity: monthsOnly ? Severity.Warning : null);
    }

    /// <summary>Positive when the first is later; null when the two cannot be compared.</summary>
    private static int? Compare(DateMention from, DateMention to)
    {
        if (from.HasShortYear || to.HasShortYear) return null;
        if (from.Year is { } first && to.Year is { } second && first != second) return first.CompareTo(second);
        if (from.Year is null && to.Year is not null && from.Month is not null) return to.Month is null ? null : Months(from, to);
        if (from.Month is not null && to.Month is not null) return Months(from, to);
        return from.Month is not null && from.Day is { } start && to.Month is null && to.Year is null && to.Day is { } end ? start.CompareTo(end)
            : from is { Year: null, Month: null, Day: { } opening } && to is { Year: null, Month: null, Day: { } closing } ? opening.CompareTo(closing) : null;
    }

    private static int Months(DateMention from, DateMention to) =>
        from.Month != to.Month ? from.Month!.Value.CompareTo(to.Month!.Value) : (from.Day ?? 0) > 0 && (to.Day ?? 0) > 0 ? from.Day!.Value.CompareTo(to.Day!.Value) : 0; // callers checked both months
}
