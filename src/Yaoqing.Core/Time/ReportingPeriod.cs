using System.Globalization;

namespace Yaoqing.Core.Time;

/// <summary>A run of whole months that a table or a bulletin covers, both ends included.</summary>
public readonly record struct ReportingPeriod
{
    /// <summary>From the first day of <paramref name="from"/>'s month to the last day of <paramref name="to"/>'s month.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public ReportingPeriod(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException("A period ends after it starts.", nameof(to));
        From = new DateOnly(from.Year, from.Month, 1);
        To = new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month));
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>One month.</summary>
    public static ReportingPeriod Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1));

    /// <summary>1 January to 31 December.</summary>
    public static ReportingPeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>From January to the month of <paramref name="day"/>.</summary>
    public static ReportingPeriod YearToDate(DateOnly day) => new(new DateOnly(day.Year, 1, 1), day);

    /// <summary>Whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>中文, such as 2026年1—8月.</summary>
    public override string ToString() => (From.Year, From.Month) == (To.Year, To.Month)
        ? string.Create(CultureInfo.InvariantCulture, $"{From.Year}年{From.Month}月")
        : From.Year == To.Year
            ? From.Month == 1 && To.Month == 12 ? $"{From.Year}年" : $"{From.Year}年{From.Month}—{To.Month}月"
            : $"{From.Year}年{From.Month}月—{To.Year}年{To.Month}月";
}
