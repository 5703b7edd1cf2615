using System.Globalization;

namespace Yaoqing.Scoring;

/// <summary>A calendar month (月份), the unit in which points are posted and periods are closed. Ordered; printed "2026-03".</summary>
/// <param name="Index">Year × 12 + month − 1.</param>
public readonly record struct Month(int Index) : IComparable<Month>
{
    /// <summary>The month of a date.</summary>
    public static Month Of(DateOnly date)
    {
        date.Deconstruct(out var year, out var month, out _);
        return new(year * 12 + month - 1);
    }

    /// <summary>Year, e.g. 2026.</summary>
    public int Year => Index / 12;

    /// <summary>1–12.</summary>
    public int Number => Index % 12 + 1;

    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month <paramref name="count"/> months later.</summary>
    public Month Plus(int count) => new(Index + count);

    /// <summary>Reads "2026-03", "2026-3" or "2026年3月".</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        var s = (text ?? "").Trim().Replace("年", "-", StringComparison.Ordinal).TrimEnd('月');
        var dash = s.IndexOf('-');
        if (dash != 4 || s.Length is < 6 or > 7) return false;
        if (!int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(s.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year is < 1900 or > 2200 || number is < 1 or > 12) return false;
        month = new(year * 12 + number - 1);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary>Order by time.</summary>
    public static bool operator <(Month a, Month b) => a.Index < b.Index;

    /// <summary>Order by time.</summary>
    public static bool operator >(Month a, Month b) => a.Index > b.Index;

    /// <summary>Order by time.</summary>
    public static bool operator <=(Month a, Month b) => a.Index <= b.Index;

    /// <summary>Order by time.</summary>
    public static bool operator >=(Month a, Month b) => a.Index >= b.Index;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}

/// <summary>A run of months, both ends included (考核期). Printed "2026-01..2026-12"; a single month prints alone.</summary>
/// <param name="From">First month.</param>
/// <param name="To">Last month, not before <paramref name="From"/>.</param>
public readonly record struct MonthRange(Month From, Month To)
{
    /// <summary>True when the month lies inside.</summary>
    public bool Contains(Month month) => month >= From && month <= To;

    /// <summary>January to December of a year.</summary>
    public static MonthRange Year(int year) => new(new(year * 12), new(year * 12 + 11));

    /// <summary>Reads "2026-01..2026-12", "2026-03" (one month) or "2026" (a year). False when not such a range or when it runs backwards.</summary>
    public static bool TryParse(string? text, out MonthRange range)
    {
        range = default;
        var s = (text ?? "").Trim();
        if (s.Length == 4 && int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200)
        {
            range = Year(year);
            return true;
        }
        var dots = s.IndexOf("..", StringComparison.Ordinal);
        var (from, to) = dots < 0 ? (s, s) : (s[..dots], s[(dots + 2)..]);
        if (!Month.TryParse(from, out var first) || !Month.TryParse(to, out var last) || first > last) return false;
        range = new(first, last);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => From == To ? From.ToString() : $"{From}..{To}";
}
