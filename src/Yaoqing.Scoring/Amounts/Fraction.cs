using System.Globalization;
using System.Numerics;

namespace Yaoqing.Scoring;

/// <summary>
/// An exact number of points (分), items or yuan: numerator over denominator in lowest terms, denominator positive.
/// Thirds add up to one; 0.05 × 20 is 1. Range: both parts fit 64 bits; anything larger throws <see cref="OverflowException"/>
/// instead of rounding. <c>default</c> is zero.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly long _denominatorLessOne;

    private Fraction(long numerator, long denominator) => (Numerator, _denominatorLessOne) = (numerator, denominator - 1);

    /// <summary>Numerator; carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>Denominator, always ≥ 1.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>True for 0.</summary>
    public bool IsZero => Numerator == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(Numerator);

    /// <summary>The fraction in lowest terms. A zero denominator throws <see cref="DivideByZeroException"/>.</summary>
    public static Fraction Of(long numerator, long denominator = 1) => Reduce(numerator, denominator);

    /// <summary>Reads "3", "-0.05", "1/3", "50%", "２.５" (full width digits too). False when the text is not such a number or does not fit.</summary>
    public static bool TryParse(string? text, out Fraction value)
    {
        value = Zero;
        var s = string.Concat((text ?? "").Trim().Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c == '−' ? '-' : c)); // full width to ASCII; string.Normalize does nothing under invariant globalisation
        if (s.Length is 0 or > 40) return false;
        if (s.EndsWith('%')) return TryParseDecimal(s[..^1].TrimEnd(), 2, out value);
        var slash = s.IndexOf('/');
        if (slash < 0) return TryParseDecimal(s, 0, out value);
        if (!long.TryParse(s.AsSpan(0, slash).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)) return false;
        if (!long.TryParse(s.AsSpan(slash + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var d) || d == 0) return false;
        value = Of(n, d);
        return true;
    }

    private static bool TryParseDecimal(string s, int shift, out Fraction value)
    {
        value = Zero;
        var dot = s.IndexOf('.');
        var digits = dot < 0 ? s : s.Remove(dot, 1);
        var scale = (dot < 0 ? 0 : s.Length - dot - 1) + shift;
        if (dot >= 0 && (dot == s.Length - 1 || dot == 0 || s[dot - 1] is '-' or '+')) return false;
        if (scale > 17 || !long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)) return false;
        var d = 1L;
        for (var i = 0; i < scale; i++) d *= 10;
        value = Of(n, d);
        return true;
    }

    private static Fraction Reduce(Int128 n, Int128 d)
    {
        if (d == 0) throw new DivideByZeroException("分母为 0。");
        if (d < 0) (n, d) = (-n, -d);
        if (n == 0) return Zero;
        if (d == 1) return new((long)n, 1);
        var g = Gcd(n < 0 ? -n : n, d);
        return new(checked((long)(n / g)), checked((long)(d / g)));
    }

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        if (a <= long.MaxValue && b <= long.MaxValue)
        {
            var (x, y) = ((long)a, (long)b);
            while (y != 0) (x, y) = (y, x % y);
            return x;
        }
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    /// <summary>Exact sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b)
    {
        if ((a._denominatorLessOne | b._denominatorLessOne) == 0) return new(a.Numerator + b.Numerator, 1);
        return Reduce((Int128)a.Numerator * b.Denominator + (Int128)b.Numerator * a.Denominator, (Int128)a.Denominator * b.Denominator);
    }

    /// <summary>Exact difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    /// <summary>The opposite number.</summary>
    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    /// <summary>Exact product.</summary>
    public static Fraction operator *(Fraction a, Fraction b)
    {
        if (a.Numerator == 1 && a._denominatorLessOne == 0) return b;
        if (b.Numerator == 1 && b._denominatorLessOne == 0) return a;
        return Reduce((Int128)a.Numerator * b.Numerator, (Int128)a.Denominator * b.Denominator);
    }

    /// <summary>Exact quotient; dividing by zero throws <see cref="DivideByZeroException"/>.</summary>
    public static Fraction operator /(Fraction a, Fraction b) => Reduce((Int128)a.Numerator * b.Denominator, (Int128)a.Denominator * b.Numerator);

    /// <summary>Order by value.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Order by value.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Order by value.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>Order by value.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Equality by value.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(long value) => new(value, 1);

    /// <summary>The smaller of the two.</summary>
    public static Fraction Min(Fraction a, Fraction b) => a < b ? a : b;

    /// <summary>The larger of the two.</summary>
    public static Fraction Max(Fraction a, Fraction b) => a > b ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (_denominatorLessOne | other._denominatorLessOne) == 0
        ? Numerator.CompareTo(other.Numerator)
        : ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>
    /// Rounded to <paramref name="decimals"/> places (0–9) and printed with exactly that many.
    /// <see cref="MidpointRounding.ToZero"/> truncates, <see cref="MidpointRounding.AwayFromZero"/> is 四舍五入.
    /// </summary>
    public string Print(int decimals, MidpointRounding rounding)
    {
        var scale = BigInteger.Pow(10, decimals);
        var magnitude = BigInteger.Abs(Numerator) * scale;
        var quotient = BigInteger.DivRem(magnitude, Denominator, out var rest);
        var twice = (rest * 2).CompareTo(Denominator);
        var up = rounding switch
        {
            MidpointRounding.ToZero => false,
            MidpointRounding.ToEven => twice > 0 || (twice == 0 && !quotient.IsEven),
            MidpointRounding.AwayFromZero => twice >= 0,
            MidpointRounding.ToNegativeInfinity => !rest.IsZero && Numerator < 0,
            MidpointRounding.ToPositiveInfinity => !rest.IsZero && Numerator > 0,
        };
        if (up) quotient += 1;
        var digits = quotient.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = Numerator < 0 && !quotient.IsZero ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>The exact decimal ("28.5") when there is a finite one, otherwise the fraction ("5/3").</summary>
    public override string ToString()
    {
        if (_denominatorLessOne == 0) return Numerator.ToString(CultureInfo.InvariantCulture);
        var places = FiniteDecimals();
        return places < 0 ? $"{Numerator}/{Denominator}" : Print(places, MidpointRounding.ToZero);
    }

    private int FiniteDecimals()
    {
        var (d, twos, fives) = (Denominator, 0, 0);
        while (d % 2 == 0) { d /= 2; twos++; }
        while (d % 5 == 0) { d /= 5; fives++; }
        return d == 1 ? Math.Max(twos, fives) : -1;
    }
}
