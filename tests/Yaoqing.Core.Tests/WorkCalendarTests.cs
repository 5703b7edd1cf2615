using Xunit;
using Yaoqing.Core.Time;

namespace Yaoqing.Core.Tests;

public sealed class WorkCalendarTests
{
    private static readonly DateOnly Friday = new(2026, 8, 28);

    [Fact]
    public void 三日内_从次日算起_自然日() => Assert.Equal(new DateOnly(2026, 8, 31), WorkCalendar.Plain.LastDay(Friday, 3, DayCount.CalendarDays));

    [Fact]
    public void 三个工作日_跳过周末() => Assert.Equal(new DateOnly(2026, 9, 2), WorkCalendar.Plain.LastDay(Friday, 3, DayCount.WorkingDays));

    [Fact]
    public void 调休上班的周六算工作日_放假的周一不算()
    {
        var calendar = new WorkCalendar([new CalendarDay(new DateOnly(2026, 8, 29), true, "调休"), new CalendarDay(new DateOnly(2026, 8, 31), false, "放假")]);
        Assert.Equal(new DateOnly(2026, 9, 2), calendar.LastDay(Friday, 3, DayCount.WorkingDays));
    }

    [Fact]
    public void 截止时刻是当天最后一刻_按中国时间() => Assert.Equal(new DateTimeOffset(2026, 8, 31, 16, 0, 0, TimeSpan.Zero), WorkCalendar.EndOf(new DateOnly(2026, 8, 31)));

    [Fact]
    public void 一九八八年夏天是夏令时_早一小时() => Assert.Equal(new DateTimeOffset(1988, 7, 1, 15, 0, 0, TimeSpan.Zero), WorkCalendar.EndOf(new DateOnly(1988, 7, 1)));

    [Fact]
    public void 零点前后属于哪一天_按中国时间()
    {
        Assert.Equal(new DateOnly(2026, 8, 31), WorkCalendar.DayOf(new DateTimeOffset(2026, 8, 31, 15, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 9, 1), WorkCalendar.DayOf(new DateTimeOffset(2026, 8, 31, 16, 0, 0, TimeSpan.Zero)));
    }
}
