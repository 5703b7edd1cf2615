using Yaoqing.Core.Time;

namespace Yaoqing.App.Assessment.Bulletins;

/// <summary>How long a bulletin's period is.</summary>
public enum BulletinSpan
{
    /// <summary>月.</summary>
    Month,
    /// <summary>季度.</summary>
    Quarter,
    /// <summary>半年.</summary>
    HalfYear,
    /// <summary>年初至今.</summary>
    YearToDate,
    /// <summary>年.</summary>
    Year,
}

/// <summary>What an office asks of its bulletin.</summary>
/// <param name="Span">How long the period is.</param>
/// <param name="Period">The period; whole months of one year.</param>
/// <param name="Columns">Ids of <see cref="BulletinColumns"/>, in printed order.</param>
/// <param name="Groups">考核组 to list; empty for all.</param>
/// <param name="FirstThree">Only the first places of each group are printed; the arithmetic is still that of all.</param>
/// <param name="Compared">The previous period stands beside.</param>
public sealed record BulletinPlan(BulletinSpan Span, ReportingPeriod Period, IReadOnlyList<string> Columns, IReadOnlyList<string> Groups, bool FirstThree, bool Compared)
{
    /// <summary>The period that holds a month.</summary>
    public static ReportingPeriod PeriodOf(BulletinSpan span, int year, int month) => span switch
    {
        BulletinSpan.Month => ReportingPeriod.Month(year, month),
        BulletinSpan.Quarter => Months(year, (month - 1) / 3 * 3 + 1, 3),
        BulletinSpan.HalfYear => Months(year, (month - 1) / 6 * 6 + 1, 6),
        BulletinSpan.YearToDate => ReportingPeriod.YearToDate(new DateOnly(year, month, 1)),
        BulletinSpan.Year => ReportingPeriod.Year(year),
    };

    /// <summary>The period that it is compared with: the one before, for 年初至今 the same months of the year before.</summary>
    public ReportingPeriod Previous => Span switch
    {
        BulletinSpan.YearToDate or BulletinSpan.Year => new ReportingPeriod(Period.From.AddYears(-1), Period.To.AddYears(-1)),
        BulletinSpan.Month or BulletinSpan.Quarter or BulletinSpan.HalfYear => PeriodOf(Span, Period.From.AddDays(-1).Year, Period.From.AddDays(-1).Month),
    };

    /// <summary>2026年8月, 2026年第三季度, 2026年上半年, 2026年1—8月, 2026年.</summary>
    public string PeriodInWords => Span switch
    {
        BulletinSpan.Quarter => $"{Period.From.Year}年第{"一二三四"[Period.From.Month / 3]}季度",
        BulletinSpan.HalfYear => $"{Period.From.Year}年{(Period.From.Month == 1 ? "上" : "下")}半年",
        BulletinSpan.Month or BulletinSpan.YearToDate or BulletinSpan.Year => Period.ToString(),
    };

    /// <summary>上月, 上季度, 上一个半年, 上年同期, 上年.</summary>
    public string PreviousInWords => Span switch
    {
        BulletinSpan.Month => "上月",
        BulletinSpan.Quarter => "上季度",
        BulletinSpan.HalfYear => "上一个半年",
        BulletinSpan.YearToDate => "上年同期",
        BulletinSpan.Year => "上年",
    };

    /// <summary>The 中文 of a span.</summary>
    public static string InWords(BulletinSpan span) => span switch
    {
        BulletinSpan.Month => "月", BulletinSpan.Quarter => "季度", BulletinSpan.HalfYear => "半年", BulletinSpan.YearToDate => "年初至当月", BulletinSpan.Year => "全年",
    };

    private static ReportingPeriod Months(int year, int first, int count) => new(new DateOnly(year, first, 1), new DateOnly(year, first + count - 1, 1));
}
