using System.Globalization;

namespace Yaoqing.Scoring;

/// <summary>
/// How much of a year, or of another stretch, has gone by (时序进度): counted in days, the day itself included. The one method by which pace
/// and forecast (年末预测) are made, for what is counted here as for what an upper office publishes.
/// </summary>
/// <param name="Days">Days gone, from 1 to <paramref name="All"/>.</param>
/// <param name="All">Days of the whole stretch.</param>
public readonly record struct TimeGone(int Days, int All)
{
    /// <summary>The part of a stretch gone by at the end of a day; before it the first day counts, after it all of it.</summary>
    public static TimeGone In(MonthRange stretch, DateOnly day)
    {
        var (first, all) = (stretch.From.First.DayNumber, stretch.To.Last.DayNumber - stretch.From.First.DayNumber + 1);
        return new(Math.Clamp(day.DayNumber - first + 1, 1, all), all);
    }

    /// <summary>The part of its year gone by at the end of a day.</summary>
    public static TimeGone OfYear(DateOnly day) => In(MonthRange.Year(day.Year), day);

    /// <summary>Whether the stretch is over, so that there is nothing to foretell.</summary>
    public bool Over => Days == All;

    /// <summary>The part in percent, rounded half up to one decimal.</summary>
    public decimal Percent => Math.Round(Days * 100m / All, 1, MidpointRounding.AwayFromZero);

    /// <summary>What should have been reached by now if the stretch ran evenly, exact.</summary>
    public Fraction Pace(Fraction goal) => goal * Days / All;

    /// <summary>What the stretch will bring if it goes on as it went: whole, decimals cut off, for a forecast knows no decimals.</summary>
    public Fraction Forecast(Fraction done) => Read((done * All / Days).Print(0, MidpointRounding.ToZero));

    /// <summary>A pace as it is shown: half up to one decimal.</summary>
    public static Fraction Shown(Fraction pace) => Read(pace.Print(1, MidpointRounding.AwayFromZero));

    /// <summary>How the forecast is made, in Chinese.</summary>
    /// <param name="done">What is extrapolated, in figures or in words.</param>
    public string Method(string done) => string.Create(CultureInfo.InvariantCulture, $"按已过天数平均推算：{done} ÷ {Days}天 × {All}天，小数截去");

    private static Fraction Read(string printed) => Fraction.TryParse(printed, out var value) ? value : throw new OverflowException($"预测数过大：{printed}");
}
