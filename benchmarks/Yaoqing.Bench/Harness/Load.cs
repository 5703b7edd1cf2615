using System.Globalization;

namespace Yaoqing.Bench.Harness;

/// <summary>The machine's load while a workload ran. Above 1.5 nothing is judged: other work changes absolute times and, less, ratios.</summary>
internal sealed class Load
{
    private const double Limit = 1.5;
    private readonly List<double> seen = [];

    internal double Highest => seen.Count == 0 ? 0 : seen.Max();

    internal bool MayJudge => Highest <= Limit;

    internal void Look() => seen.Add(Now());

    /// <summary>The one-minute load average; 0 where the system does not tell it.</summary>
    internal static double Now() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : 0;
}
