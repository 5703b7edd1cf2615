namespace Yaoqing.Bench.Harness;

/// <summary>Runs the sides in turn, A, B, C, A, B, C …, so that a change of the machine's load meets all of them alike.</summary>
internal static class Rounds
{
    /// <summary>One warm turn of every side, then <paramref name="count"/> measured rounds.</summary>
    internal static async Task<IReadOnlyList<Series>> RunAsync(int count, string unit, Load load, params (string Name, Func<Task<double>> Run)[] sides)
    {
        var values = sides.Select(_ => new List<double>()).ToList();
        foreach (var (_, run) in sides)
            await run();
        for (var round = 0; round < count; round++)
        {
            load.Look();
            for (var i = 0; i < sides.Length; i++)
                values[i].Add(await sides[i].Run());
        }
        load.Look();
        return [.. sides.Select((side, i) => new Series(side.Name, unit, values[i]))];
    }
}

/// <summary>Both sides must have done the same work before any time is shown.</summary>
internal static class Checksum
{
    internal static void MustAgree(string what, string ours, string other)
    {
        if (ours.Length == 0 || ours != other)
            throw new InvalidOperationException($"{what}: the sides do not agree, no time is shown. Ours: {Short(ours)}; the other: {Short(other)}");
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "…";
}
