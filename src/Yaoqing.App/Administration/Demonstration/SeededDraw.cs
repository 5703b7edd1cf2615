namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// A small deterministic source of choices (SplitMix64: add a constant, then mix twice), so that one seed gives the same county on every machine
/// and run-time version; the run-time's own generator promises neither.
/// </summary>
internal sealed class SeededDraw(ulong seed)
{
    private ulong state = seed;

    /// <summary>A draw that depends on the seed and the words alone: the same for every item that shares them.</summary>
    public static SeededDraw For(ulong seed, string words)
    {
        var hash = seed ^ 14695981039346656037UL;
        foreach (var unit in words)
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        return new SeededDraw(hash);
    }

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>A whole number within both bounds.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A fraction from 0 to 1 in steps of one ten-thousandth.</summary>
    public decimal Fraction() => Below(10_001) / 10_000m;

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T Pick<T>(IReadOnlyList<T> choices, Func<T, int> weight)
    {
        var rest = Below(choices.Sum(weight));
        foreach (var choice in choices)
        {
            rest -= weight(choice);
            if (rest < 0)
                return choice;
        }
        return choices[^1];
    }

    public List<T> Shuffled<T>(IEnumerable<T> choices)
    {
        var list = choices.ToList();
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
        return list;
    }
}
