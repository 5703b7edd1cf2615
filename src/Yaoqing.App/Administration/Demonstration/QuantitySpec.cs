namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// How a number of a sentence frame is drawn (grammar in samples/county/texts/README.md):
/// <c>20..60</c>, <c>1.2..4.8</c>, <c>~100..400</c> (a tenth for a township), <c>60%..95% of n</c>, <c>ytd of n</c>.
/// </summary>
internal static class QuantitySpec
{
    private const int TownshipShare = 10;

    /// <param name="position">Where between the bounds, 0 to 1.</param>
    /// <param name="progress">The part of the year that has passed, for <c>ytd</c>.</param>
    public static Quantity Draw(string spec, decimal position, decimal progress, bool township, Func<string, Quantity> named)
    {
        var of = spec.IndexOf(" of ", StringComparison.Ordinal);
        if (of < 0)
            return Range(spec, position, township);
        var whole = named(spec[(of + 4)..].Trim());
        var share = spec[..of].Trim();
        return share == "ytd"
            ? Part(whole, Math.Clamp(progress * (0.92m + 0.2m * position), 0.03m, 0.98m), 0, 0.99m)
            : Share(whole, share, position);
    }

    private static Quantity Range(string spec, decimal position, bool township)
    {
        var scaled = spec.StartsWith('~') && township;
        var (low, high) = Bounds(spec.TrimStart('~'));
        if (!scaled)
            return Quantity.Rounded(low.Value + (high.Value - low.Value) * position, low.Decimals);
        var decimals = low.Decimals == 0 ? 0 : low.Decimals + 1;
        var from = Math.Max(low.Value / TownshipShare, LeastSteps(low));
        var to = Math.Max(high.Value / TownshipShare, from + LeastSteps(low));
        return Quantity.Rounded(from + (to - from) * position, decimals);
    }

    // Small counts stay a handful: a township has two or three of what the county has eight.
    private static decimal LeastSteps(Quantity low) => low.Decimals == 0 ? 2 : low.Step;

    private static Quantity Share(Quantity whole, string share, decimal position)
    {
        var (low, high) = Bounds(share.Replace("%", "", StringComparison.Ordinal));
        return Part(whole, (low.Value + (high.Value - low.Value) * position) / 100, low.Value / 100, high.Value / 100);
    }

    // A part stays a true part (or a true excess) after rounding: "其余0个" and "增长0%" are no news.
    private static Quantity Part(Quantity whole, decimal share, decimal low, decimal high)
    {
        var part = Quantity.Rounded(whole.Value * share, whole.Decimals);
        if (part.Value < whole.Step)
            part = part with { Value = whole.Step };
        if (high < 1 && part.Value >= whole.Value)
            return part with { Value = whole.Value - whole.Step };
        return low > 1 && part.Value <= whole.Value ? part with { Value = whole.Value + whole.Step } : part;
    }

    private static (Quantity Low, Quantity High) Bounds(string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            throw new FormatException($"“{range}”不是取值范围，应写作 20..60。");
        return (Quantity.Parse(range[..dots].Trim()), Quantity.Parse(range[(dots + 2)..].Trim()));
    }
}
