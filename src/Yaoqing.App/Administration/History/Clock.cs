using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>Office hours in the invented years.</summary>
internal static class Clock
{
    internal static DateTimeOffset At(DateOnly day, int hour, int minute, int second = 0) => WorkCalendar.At(day, new TimeOnly(hour, minute, second));

    /// <summary>Some minutes later, to the second, within the given bounds.</summary>
    internal static DateTimeOffset Later(this DateTimeOffset from, SeededDraw draw, int fewest, int most) => from.AddSeconds(draw.Between(fewest * 60, most * 60));

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    internal static DateOnly Workday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };

    internal static DateOnly NextWorkday(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }
}
