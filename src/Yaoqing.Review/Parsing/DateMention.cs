namespace Yaoqing.Review.Parsing;

/// <summary>A date or a part of one, as printed; the parts are not checked (13月 is kept as 13).</summary>
/// <param name="Span">Span.</param>
/// <param name="Year">Year as printed; two digits stay two digits.</param>
/// <param name="Month">Month.</param>
/// <param name="Day">Day.</param>
/// <param name="OpensRange">Whether only 至, 到 or a dash stands between it and the next mention.</param>
/// <param name="IsHan">Written in 汉字.</param>
internal sealed record DateMention(TextSpan Span, int? Year, int? Month, int? Day, bool OpensRange, bool IsHan) : ISpanned
{
    /// <summary>Whether the year is printed with two digits.</summary>
    public bool HasShortYear => Year is < 100;

    /// <summary>The day, when year, month and day make one.</summary>
    public DateOnly? Date =>
        Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day is >= 1 && Day <= DateTime.DaysInMonth(Year.Value, Month.Value)
            ? new DateOnly(Year.Value, Month.Value, Day.Value)
            : null;
}
