namespace Yaoqing.Review.Parsing;

/// <summary>万, 亿 and their kin between a number and its unit.</summary>
internal static class Scale
{
    private static readonly (string Word, decimal Factor)[] Words =
        [("万亿", 1_000_000_000_000m), ("千亿", 100_000_000_000m), ("百亿", 10_000_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("亿", 100_000_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m)];

    private static readonly decimal[] Tenths = [1m, 0.1m, 0.01m, 0.001m, 0.0001m, 0.00001m, 0.000001m, 0.0000001m, 0.00000001m];

    /// <summary>The factor at an offset, which moves behind it; 1 when there is none.</summary>
    public static decimal At(string text, ref int offset)
    {
        if (offset >= text.Length || text[offset] is not ('万' or '亿' or '千' or '百' or '十')) return 1;
        foreach (var (word, factor) in Words)
        {
            if (!text.AsSpan(offset).StartsWith(word, StringComparison.Ordinal)) continue;
            offset += word.Length;
            return factor;
        }
        return 1;
    }

    /// <summary>Ten to the minus <paramref name="decimals"/>.</summary>
    public static decimal Tenth(int decimals) => Tenths[Math.Min(decimals, Tenths.Length - 1)];
}
