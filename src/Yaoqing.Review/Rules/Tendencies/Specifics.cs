using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>Counts what makes a text this place's own: figures, dates, quoted terms, cited works; names of places and units do not count.</summary>
internal static class Specifics
{
    public static int Count(ParsedText text, TextSpan span)
    {
        var count = Figures(text, span);
        foreach (var date in ParsedText.Within(text.Dates, span))
            if (date.Month is not null || date.Day is not null) count++;
        var marks = text.Marks;
        var from = marks.BinarySearch(span.Start);
        for (var i = from < 0 ? ~from : from; i < marks.Length && marks[i] < span.End; i++)
            if (text.At(marks[i]) is '“' or '《') count++;
        return count;
    }

    /// <summary>Figures that measure something: 第一 and 一是 do not.</summary>
    public static int Figures(ParsedText text, TextSpan span)
    {
        var count = 0;
        foreach (var quantity in ParsedText.Within(text.Quantities, span))
            if (!quantity.IsOrdinal && (!quantity.IsHan || quantity.Unit.IsAmount && quantity.Unit.Dimension != Dimension.Points)) count++;
        return count;
    }
}
