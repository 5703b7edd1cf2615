using System.Globalization;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>A number as printed in a text: its value is exactly what stands there, never more precise.</summary>
internal readonly record struct Quantity(decimal Value, int Decimals)
{
    /// <summary>The smallest step of the printed form: 1, 0.1, 0.01 …</summary>
    public decimal Step => Unit(Decimals);

    /// <summary>What of a year's figure has come by the time that <paramref name="progress"/> of it has passed; never nothing.</summary>
    public Quantity Grown(decimal progress)
    {
        var part = Value * Math.Min(1, progress);
        var grown = Rounded(part, Decimals > 0 && part < 10 * Step ? Decimals + 1 : Decimals);
        return grown.Value < 2 * grown.Step ? grown with { Value = 2 * grown.Step } : grown;
    }

    public static Quantity Rounded(decimal value, int decimals) =>
        new(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals);

    /// <summary>One decimal, dropped when it is zero, and the sign: 87%, 41.7%.</summary>
    public static string Percentage(decimal ratio) =>
        Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static Quantity Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new(decimal.Parse(text, CultureInfo.InvariantCulture), point < 0 ? 0 : text.Length - point - 1);
    }

    public override string ToString() => Value.ToString("F" + Decimals, CultureInfo.InvariantCulture);

    private static decimal Unit(int decimals)
    {
        var step = 1m;
        for (var i = 0; i < decimals; i++)
            step /= 10;
        return step;
    }
}
