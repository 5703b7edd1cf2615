using Yaoqing.Review.Arithmetic;

namespace Yaoqing.Review.Parsing;

/// <summary>What the words around a number say about its exactness.</summary>
internal enum Approximation
{
    None,
    /// <summary>约、左右.</summary>
    About,
    /// <summary>近、将近: a little less.</summary>
    Near,
    /// <summary>余、多: a little more.</summary>
    Over,
    /// <summary>超、逾、突破、以上.</summary>
    AtLeast,
    /// <summary>不足、不到、以内.</summary>
    AtMost,
}

/// <summary>A number with its unit, as printed.</summary>
/// <param name="Span">From the first digit (sign included) to the end of the unit.</param>
/// <param name="Number">The digits alone, without 万 and 亿.</param>
/// <param name="Value">Value in the printed unit, 万 and 亿 multiplied in: 1.2万户 is 12,000.</param>
/// <param name="Step">Worth of the last printed digit: 1.2万 gives 1,000; exact counts give 0.</param>
/// <param name="Unit">Unit; <see cref="Unit.None"/> when none is known.</param>
/// <param name="Approximation">What the words around say.</param>
/// <param name="IsHan">Written in 汉字.</param>
/// <param name="IsOrdinal">Preceded by 第.</param>
/// <param name="InRange">One end of a printed range such as 30%～40%.</param>
/// <param name="Decimals">Printed decimal places.</param>
internal sealed record Quantity(
    TextSpan Span, TextSpan Number, decimal Value, decimal Step, Unit Unit, Approximation Approximation,
    bool IsHan, bool IsOrdinal, bool InRange, int Decimals) : ISpanned
{
    /// <summary>Value in the base unit of its dimension: 公里 in 米, 吨 in 克.</summary>
    public decimal BaseValue => Value * Unit.Factor;

    /// <summary>Every value that rounds to what is printed, in the base unit; 约, 近, 余 and 超 widen or open it.</summary>
    public Interval Rounded => Scaled(Approximation == Approximation.None ? new Interval(Value - Step / 2, Value + Step / 2) : Widened());

    /// <summary>As <see cref="Rounded"/>, and every value that cut short gives what is printed.</summary>
    public Interval RoundedOrCut => Scaled(Approximation == Approximation.None ? new Interval(Value - Step / 2, Value + Step) : Widened());

    /// <summary>Whether two quantities may be added or compared.</summary>
    public bool IsLike(Quantity other) => Unit.Base == other.Unit.Base && Unit.Dimension == other.Unit.Dimension;

    public bool IsPercent => Unit.Dimension == Dimension.Percent;

    /// <summary>A figure of something that can be a part or a whole: neither a share, a rank, a duration nor an end of a range.</summary>
    public bool IsAmount => !IsOrdinal && !InRange && Unit.IsAmount;

    /// <summary>The quantity as an average prints it: a whole number there is a rounded one, not an exact count.</summary>
    public Quantity AsAverage => Step == 0 ? this with { Step = Scale.Tenth(Decimals) } : this;

    private Interval Scaled(Interval interval) => interval * Unit.Factor;

    private Interval Widened()
    {
        var grain = Math.Max(Step, Grain());
        return Approximation switch
        {
            Approximation.About => new Interval(Value - Math.Max(grain, Math.Abs(Value) / 10), Value + Math.Max(grain, Math.Abs(Value) / 10)),
            Approximation.Near => new Interval(Value - Math.Max(grain, Math.Abs(Value) / 10), Value + Step),
            Approximation.Over => new Interval(Value, Value + grain),
            Approximation.AtLeast => new Interval(Value, Interval.Far),
            Approximation.AtMost => new Interval(-Interval.Far, Value),
            _ => new Interval(Value, Value),
        };
    }

    /// <summary>Worth of the last digit that is not zero: 1,200余 may reach 1,300.</summary>
    private decimal Grain()
    {
        var grain = Step == 0 ? 1 : Step;
        while (Value != 0 && grain < Math.Abs(Value) && Value % (grain * 10) == 0) grain *= 10;
        return grain;
    }
}
