using System.Globalization;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>What a ranking covers: a year (of the running one the months begun), a quarter or a month, and what it is compared with.</summary>
/// <param name="Key">As in addresses: 2026, 2026-q3, 2026-08.</param>
/// <param name="Name">中文, such as 2026年1—8月.</param>
/// <param name="Months">The months.</param>
/// <param name="Before">The period compared with: the month or quarter before; for a year the same months of the year before.</param>
/// <param name="BeforeName">中文 of it: 上月, 上季度, 上年同期.</param>
public sealed record RankingPeriod(string Key, string Name, MonthRange Months, MonthRange Before, string BeforeName)
{
    /// <summary>Reads a key; null when it is none, or begins after <paramref name="today"/>.</summary>
    public static RankingPeriod? Parse(string? key, DateOnly today)
    {
        var now = Month.Of(today);
        var text = key is null or "" ? today.Year.ToString(CultureInfo.InvariantCulture) : key.Trim().ToLowerInvariant();
        var period = text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? OfYear(year, now)
            : text.Length == 7 && text[5] == 'q' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out year) && text[6] is >= '1' and <= '4' ? OfQuarter(year, text[6] - '0', now)
            : Month.TryParse(text, out var month) ? OfMonth(month) : null;
        return period is null || period.Months.From > now || period.Months.From.Year < 2000 ? null : period;
    }

    /// <summary>What can be chosen for a year: the year, its quarters and months, as far as they have begun.</summary>
    public static IReadOnlyList<RankingPeriod> Choices(int year, DateOnly today) =>
    [
        .. new[] { $"{year}" }.Concat(Enumerable.Range(1, 4).Select(quarter => $"{year}-q{quarter}")).Concat(Enumerable.Range(1, 12).Select(month => $"{year}-{month:00}"))
            .Select(key => Parse(key, today)).OfType<RankingPeriod>(),
    ];

    private static RankingPeriod OfYear(int year, Month now)
    {
        var months = MonthRange.Year(year);
        if (months.Contains(now))
            months = months with { To = now };
        var name = months.To.Number == 12 ? $"{year}年" : months.To.Number == 1 ? $"{year}年1月" : $"{year}年1—{months.To.Number}月";
        return new RankingPeriod($"{year}", name, months, new MonthRange(months.From.Plus(-12), months.To.Plus(-12)), "上年同期");
    }

    private static RankingPeriod OfQuarter(int year, int quarter, Month now)
    {
        var from = new Month(year * 12 + (quarter - 1) * 3);
        var months = new MonthRange(from, from <= now && now < from.Plus(2) ? now : from.Plus(2));
        return new RankingPeriod($"{year}-q{quarter}", $"{year}年第{quarter}季度{(months.To < from.Plus(2) ? "（进行中）" : "")}", months, new MonthRange(from.Plus(-3), from.Plus(-1)), "上季度");
    }

    private static RankingPeriod OfMonth(Month month) => new(month.ToString(), ClosePeriod.Words(month), new MonthRange(month, month), new MonthRange(month.Plus(-1), month.Plus(-1)), "上月");
}
