using System.Globalization;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Look;

/// <summary>Instants and days as a clerk writes them, in China's time.</summary>
public static class ChineseTime
{
    /// <summary>今天 09:12、昨天 17:46、8月30日 17:46、2025年8月30日.</summary>
    public static string When(DateTimeOffset instant, DateTimeOffset now)
    {
        var (local, today) = (WorkCalendar.Local(instant), WorkCalendar.DayOf(now));
        var day = DateOnly.FromDateTime(local.DateTime);
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return day == today ? $"今天 {clock}" : day == today.AddDays(-1) ? $"昨天 {clock}" : day == today.AddDays(1) ? $"明天 {clock}"
            : day.Year == today.Year ? $"{day.Month}月{day.Day}日 {clock}" : Day(day);
    }

    /// <summary>2026年8月31日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>8月31日　星期一.</summary>
    public static string DayOfWeek(DateOnly day) => $"{day.Month}月{day.Day}日　星期{"日一二三四五六"[(int)day.DayOfWeek]}";
}
