using System.Diagnostics;

namespace Yaoqing.Bench.Harness;

/// <summary>
/// One turn of a side. Work in this process is measured in CPU time, which other programs on the machine change far less than wall time;
/// it is single-threaded here, so CPU time is what one core needs.
/// </summary>
internal static class Timing
{
    /// <summary>CPU time in ms. The garbage of the turn before is collected first, so that no side pays for another's.</summary>
    internal static Task<double> OfAsync(Action work) => OfAsync(1, work);

    /// <summary>Mean CPU time in ms of work too short for one turn.</summary>
    internal static Task<double> OfAsync(int times, Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
            work();
        return Task.FromResult((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
    }

    /// <summary>Wall time in ms, for work that other processes do.</summary>
    internal static Task<double> WallAsync(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return Task.FromResult(watch.Elapsed.TotalMilliseconds);
    }
}
