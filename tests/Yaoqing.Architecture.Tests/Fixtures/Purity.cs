#pragma warning disable CA1812 // never created: only their compiled form is read
#pragma warning disable CA5394 // the weak random number is the point
#pragma warning disable IDE0130 // the namespace plays a project

namespace Yaoqing.Architecture.Tests.Fixtures.Purity;

internal sealed class Clock
{
    public int Year() => new[] { 0 }.Select(offset => DateTime.UtcNow.Year + offset).Single();
}

internal sealed class Chance
{
    public int Throw() => Random.Shared.Next();
}

internal sealed class Tasks
{
    public ValueTask Wait() => ValueTask.CompletedTask;
}

internal sealed class Files
{
    public IEnumerable<string> Lines(string path)
    {
        foreach (var line in File.ReadLines(path)) yield return line;
    }
}

internal sealed class FloatField
{
    public List<double?> Points { get; } = [];
}

internal sealed class FloatLocal
{
    public bool IsHalf(int points) => points * 0.5 > 1;
}

internal sealed class FloatCall
{
    public int Days(TimeSpan span) => checked((int)span.TotalDays);
}

internal sealed class Pure
{
    public IEnumerable<decimal> Doubled(IEnumerable<decimal> points)
    {
        foreach (var point in points) yield return point * 2;
    }
}
