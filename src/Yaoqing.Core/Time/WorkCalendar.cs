namespace Yaoqing.Core.Time;

/// <summary>How the days of a deadline are counted ("3日内" is a setting of the desk, design 01 §1.7).</summary>
public enum DayCount
{
    /// <summary>自然日: every day counts.</summary>
    CalendarDays,
    /// <summary>工作日: only working days count, with 调休 as data.</summary>
    WorkingDays,
}

/// <summary>One day on which the national calendar differs from Monday-to-Friday (节假日 or 调休上班).</summary>
/// <param name="Date">The day, in China.</param>
/// <param name="IsWorkday">True for a weekend day that is worked, false for a weekday that is off.</param>
/// <param name="Note">Why, for instance 国庆节.</param>
public sealed record CalendarDay(DateOnly Date, bool IsWorkday, string Note);

/// <summary>
/// Turns instants into the county's days and back, and counts days to a deadline.
/// The zone comes from the time-zone database: China kept summer time from 1986 to 1991, so a fixed +08:00 would misdate that period.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private readonly Dictionary<DateOnly, bool> exceptions;

    /// <summary>A calendar with the given exceptions to Monday-to-Friday.</summary>
    public WorkCalendar(IEnumerable<CalendarDay> exceptions) => this.exceptions = exceptions.ToDictionary(day => day.Date, day => day.IsWorkday);

    /// <summary>Monday to Friday, no holidays: the calendar of an installation whose year has not been entered yet.</summary>
    public static WorkCalendar Plain { get; } = new([]);

    /// <summary>The day in China on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The clock time in China of an instant.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, China);

    /// <summary>The instant of a wall-clock time in China.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, China.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The first instant after <paramref name="day"/>: a report received before it is still of that day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>Whether offices work on <paramref name="day"/>.</summary>
    public bool IsWorkday(DateOnly day) => exceptions.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of a deadline of <paramref name="days"/> days, counted from the day after <paramref name="start"/> (design 01, S8).</summary>
    /// <param name="start">The day of the event itself, which does not count.</param>
    /// <param name="days">Number of days, at least 1.</param>
    /// <param name="count">Calendar or working days.</param>
    public DateOnly LastDay(DateOnly start, int days, DayCount count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (count == DayCount.CalendarDays)
            return start.AddDays(days);
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day))
                left--;
        }
        return day;
    }
}
