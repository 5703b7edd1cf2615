using System.Globalization;

namespace Yaoqing.Scoring;

/// <summary>Dates as people write them.</summary>
internal static class Dates
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm"];

    internal static bool TryParse(string? text, out DateOnly date)
    {
        var good = DateTime.TryParseExact((text ?? "").Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        date = good ? DateOnly.FromDateTime(moment) : default;
        return good && moment.Year is >= 1900 and <= 2200;
    }
}
