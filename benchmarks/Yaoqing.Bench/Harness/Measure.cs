namespace Yaoqing.Bench.Harness;

/// <summary>What one side did in the rounds: one value a round, in the unit of the workload.</summary>
/// <param name="Name">ours, raw, limit ….</param>
/// <param name="Unit">Unit of the values, such as ms.</param>
/// <param name="Values">One value a round, in the order of the rounds.</param>
internal sealed record Series(string Name, string Unit, IReadOnlyList<double> Values)
{
    internal double Median => Spread.Quantile(Values, 0.5);
    internal double Min => Values.Min();
    internal double P99 => Spread.Quantile(Values, 0.99);
}

/// <summary>Least, middle and greatest ratio of two sides, each ratio taken inside one round.</summary>
internal sealed record Spread(double Least, double Median, double Greatest)
{
    internal static Spread OfRatio(Series ours, Series other)
    {
        var ratios = ours.Values.Zip(other.Values, (a, b) => a / b).ToList();
        return new Spread(ratios.Min(), Quantile(ratios, 0.5), ratios.Max());
    }

    /// <summary>The smallest value with at least the given share of the values at or below it.</summary>
    internal static double Quantile(IReadOnlyList<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}

/// <summary>One goal of a workload.</summary>
/// <param name="Words">The goal as a sentence.</param>
/// <param name="Figure">What was measured.</param>
/// <param name="Met">Whether it is met.</param>
internal sealed record Goal(string Words, string Figure, bool Met);

/// <summary>A comparison of one workload in all rounds.</summary>
/// <param name="Workload">W3 ….</param>
/// <param name="Case">Which part of it.</param>
/// <param name="Sides">Ours first, then the rival if there is one, then the limit.</param>
/// <param name="Ratios">Ours over each other side, by its name.</param>
/// <param name="Goals">What design asks of it.</param>
/// <param name="Notes">Facts beside the times, such as the number of commands.</param>
internal sealed record Outcome(string Workload, string Case, IReadOnlyList<Series> Sides, IReadOnlyDictionary<string, Spread> Ratios, IReadOnlyList<Goal> Goals, IReadOnlyList<string> Notes)
{
    /// <summary>The machine's load while this workload ran.</summary>
    internal Load? Load { get; init; }

    internal static Outcome Of(string workload, string part, IReadOnlyList<Series> sides, IReadOnlyList<Goal> goals, params string[] notes) =>
        new(workload, part, sides, sides.Skip(1).Where(side => side.Unit == sides[0].Unit).ToDictionary(side => side.Name, side => Spread.OfRatio(sides[0], side)), goals, notes);
}
