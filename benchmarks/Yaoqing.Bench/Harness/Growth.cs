using System.Globalization;

namespace Yaoqing.Bench.Harness;

/// <summary>How a cost grows with the size of the work: the exponent of the power law through the medians (1 is linear, 2 quadratic).</summary>
internal static class Growth
{
    /// <summary>Least squares on the logarithms; at least two different sizes.</summary>
    internal static double Exponent(IReadOnlyList<(double Size, double Cost)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToList();
        var (x, y) = (logs.Average(each => each.X), logs.Average(each => each.Y));
        return logs.Sum(each => (each.X - x) * (each.Y - y)) / logs.Sum(each => (each.X - x) * (each.X - x));
    }

    /// <summary>The exponent as a note of an outcome.</summary>
    internal static string Note(string what, IReadOnlyList<(double Size, double Cost)> points) =>
        $"growth of {what} over {string.Join(", ", points.Select(point => point.Size.ToString("N0", CultureInfo.InvariantCulture)))}: exponent {Tables.Figure(Exponent(points))}";
}
