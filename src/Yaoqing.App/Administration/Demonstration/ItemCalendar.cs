namespace Yaoqing.App.Administration.Demonstration;

/// <summary>The words of time in an item reported on <paramref name="reported"/>: which year's figures it tells, up to when, and by when it promises.</summary>
/// <remarks>In the first three weeks of January the figures are those of the whole past year, as they are in every office.</remarks>
internal sealed class ItemCalendar(DateOnly reported, int daysOfDelay)
{
    private const int ClosingDays = 20;

    private bool ClosesYear => reported.Month == 1 && reported.Day <= ClosingDays;

    public DateOnly Statistics => ClosesYear ? new DateOnly(reported.Year - 1, 12, 31) : reported.AddDays(-daysOfDelay);

    public DateOnly Recent => reported.AddDays(-1);

    public int Year => Statistics.Year;

    /// <summary>The part of the year that the figures cover.</summary>
    public decimal Progress => Statistics.DayOfYear / 365m;

    public string AsOf => ClosesYear ? $"{Year}年12月底" : IsMonthEnd ? $"{Statistics.Month}月底" : Day(Statistics);

    public string Since => ClosesYear ? $"{Year}年" : "今年以来";

    public string Span
    {
        get
        {
            if (ClosesYear)
                return $"{Year}年";
            var months = IsMonthEnd ? Statistics.Month : Statistics.Month - 1;
            return months switch
            {
                0 => "1月以来",
                1 => "1月",
                6 => "上半年",
                9 => "前三季度",
                _ => $"1—{months}月",
            };
        }
    }

    public string Goal => reported.Month switch
    {
        12 => "明年3月底前",
        >= 9 => "年底前",
        var month when daysOfDelay % 2 == 0 => $"{month + 2}月底前",
        _ => "年底前",
    };

    public static string Day(DateOnly date) => $"{date.Month}月{date.Day}日";

    private bool IsMonthEnd => Statistics.AddDays(1).Day == 1;
}
