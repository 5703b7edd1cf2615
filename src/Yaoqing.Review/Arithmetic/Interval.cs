namespace Yaoqing.Review.Arithmetic;

/// <summary>
/// A closed range of exact decimals. <see cref="Far"/> stands for infinity: an end that is open, or that a result too large to hold would have;
/// it stays infinite through every operation, so nothing overflows and nothing is cut to a wrong finite value.
/// </summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>Infinity. 万亿 in the smallest unit is 1e12 to 1e16; decimals hold 7.9e28.</summary>
    public const decimal Far = 1_000_000_000_000_000_000m;

    public static Interval Exactly(decimal value) => new(value, value);

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>Whether it lies wholly beyond what can be held: nothing can be decided from it.</summary>
    public bool IsBeyond => Low >= Far || High <= -Far;

    public bool Contains(decimal value) => Low <= value && value <= High;

    public static Interval operator +(Interval a, Interval b) => Bounded(Plus(a.Low, b.Low), Plus(a.High, b.High));

    public static Interval operator -(Interval a, Interval b) => Bounded(Plus(a.Low, -b.High), Plus(a.High, -b.Low));

    public static Interval operator *(Interval a, decimal factor) =>
        factor >= 0 ? Bounded(Times(a.Low, factor), Times(a.High, factor)) : Bounded(Times(a.High, factor), Times(a.Low, factor));

    public static Interval operator *(Interval a, Interval b)
    {
        ReadOnlySpan<decimal> ends = [Times(a.Low, b.Low), Times(a.Low, b.High), Times(a.High, b.Low), Times(a.High, b.High)];
        return Bounded(Least(ends), Greatest(ends));
    }

    /// <summary>The quotient; null when the divisor may be zero or negative, or is too small to divide by.</summary>
    public static Interval? Divide(Interval a, Interval b)
    {
        if (b.Low <= 0.000_001m) return null;
        ReadOnlySpan<decimal> ends = [Over(a.Low, b.Low), Over(a.Low, b.High), Over(a.High, b.Low), Over(a.High, b.High)];
        return Bounded(Least(ends), Greatest(ends));
    }

    /// <summary>The quotient in percent; divided first, so that sums of 千亿元 stay within bounds.</summary>
    public static Interval? Percent(Interval a, Interval b) => Divide(a, b) is { } ratio ? ratio * 100 : null;

    private static decimal Plus(decimal a, decimal b) => Math.Abs(a) >= Far ? a : Math.Abs(b) >= Far ? b : a + b;

    private static decimal Times(decimal a, decimal b)
    {
        if (a == 0 || b == 0) return 0;
        var isInfinite = Math.Abs(a) >= Far || Math.Abs(b) >= Far || Math.Abs(a) > 1 && Math.Abs(b) > Far / Math.Abs(a);
        return isInfinite ? Math.Sign(a) * Math.Sign(b) * Far : a * b;
    }

    private static decimal Over(decimal a, decimal b) =>
        Math.Abs(a) >= Far || b < 1 && Math.Abs(a) > Far * b ? Math.Sign(a) * Far : b >= Far ? 0 : a / b;

    private static Interval Bounded(decimal low, decimal high) => new(Math.Clamp(low, -Far, Far), Math.Clamp(high, -Far, Far));

    private static decimal Least(ReadOnlySpan<decimal> values)
    {
        var least = values[0];
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }

    private static decimal Greatest(ReadOnlySpan<decimal> values)
    {
        var greatest = values[0];
        foreach (var value in values) greatest = Math.Max(greatest, value);
        return greatest;
    }
}
