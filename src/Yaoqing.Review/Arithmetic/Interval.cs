namespace Yaoqing.Review.Arithmetic;

/// <summary>A closed range of exact decimals; open ends are <see cref="Far"/>. Operations keep within ±<see cref="Far"/>, so nothing overflows.</summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>Stands for "without bound"; far above any figure of a county, far below what decimals hold when multiplied by a factor.</summary>
    public const decimal Far = 10_000_000_000_000m;

    public static Interval Exactly(decimal value) => new(value, value);

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public bool Contains(decimal value) => Low <= value && value <= High;

    public static Interval operator +(Interval a, Interval b) => Bounded(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => Bounded(a.Low - b.High, a.High - b.Low);

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

    private static decimal Times(decimal a, decimal b) => Math.Abs(a) > 1 && Math.Abs(b) > Far / Math.Abs(a) ? Math.Sign(a) * Math.Sign(b) * Far : a * b;

    private static decimal Over(decimal a, decimal b) => b < 1 && Math.Abs(a) > Far * b ? Math.Sign(a) * Far : a / b;

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
