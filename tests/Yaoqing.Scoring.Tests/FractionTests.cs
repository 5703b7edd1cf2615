using CsCheck;
using Xunit;

namespace Yaoqing.Scoring.Tests;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any = Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 10_000], Fraction.Of);

    private static Fraction F(string text) => Fraction.TryParse(text, out var value) ? value : throw new FormatException(text);

    [Fact]
    public void 零点零五的二十倍正好是一() => Assert.Equal(Fraction.One, F("0.05") * 20);

    [Fact]
    public void 三个三分之一正好是一() => Assert.Equal(Fraction.One, Fraction.Of(1, 3) + Fraction.Of(1, 3) + Fraction.Of(1, 3));

    [Fact]
    public void 加法可交换_可结合_可消去() => Gen.Select(Any, Any, Any).Sample((a, b, c) => a + b == b + a && (a + b) + c == a + (b + c) && a + b - b == a);

    [Fact]
    public void 次序与差的符号一致() => Gen.Select(Any, Any).Sample((a, b) => a.CompareTo(b) == (a - b).Sign);

    [Fact]
    public void 写出再读回不变() => Any.Sample(a => F(a.ToString()) == a);

    [Theory]
    [InlineData("30%", "0.3"), InlineData("1/4", "0.25"), InlineData("-2.50", "-2.5"), InlineData("５", "5"), InlineData("5/3", "5/3")]
    public void 各种写法(string written, string printed) => Assert.Equal(printed, F(written).ToString());

    [Theory]
    [InlineData(""), InlineData("三"), InlineData("1/0"), InlineData("1."), InlineData(".5"), InlineData("1e3"), InlineData("99999999999999999999")]
    public void 不是数就不认(string written) => Assert.False(Fraction.TryParse(written, out _));

    [Fact]
    public void 超出范围报错而不舍入() => Assert.Throws<OverflowException>(() => Fraction.Of(long.MaxValue) + 1);

    [Theory]
    [InlineData(255, 300, 0, MidpointRounding.ToZero, "85"), InlineData(24, 40, 0, MidpointRounding.ToZero, "60"), InlineData(175, 150, 0, MidpointRounding.ToZero, "116")]
    [InlineData(16, 28, 1, MidpointRounding.AwayFromZero, "57.1"), InlineData(12, 33, 1, MidpointRounding.AwayFromZero, "36.4")]
    [InlineData(20, 47, 1, MidpointRounding.AwayFromZero, "42.6"), InlineData(0, 0, 1, MidpointRounding.AwayFromZero, "0")]
    public void 百分比按办法取舍_G6_G7(long done, long goal, int decimals, MidpointRounding rounding, string expected) =>
        Assert.Equal(expected, new PercentMode(decimals, rounding).Print(done, goal));

    [Theory]
    [InlineData("-0.04", 1, "0.0"), InlineData("-1.25", 1, "-1.3"), InlineData("0.5", 0, "1"), InlineData("12", 2, "12.00")]
    public void 四舍五入打印(string value, int decimals, string expected) => Assert.Equal(expected, F(value).Print(decimals, MidpointRounding.AwayFromZero));
}
