namespace Yaoqing.Scoring;

/// <summary>Competition ranking (9, 9, 11): equal keys share a place, the next place is skipped.</summary>
public static class Ranker
{
    /// <summary>Places for rows of keys, in the order of the rows; more is better, the first key decides, then the next.</summary>
    public static IReadOnlyList<int> Places(IReadOnlyList<IReadOnlyList<Fraction>> rows)
    {
        var order = Enumerable.Range(0, rows.Count).OrderByDescending(i => rows[i], ByKeys).ToList();
        var places = new int[rows.Count];
        for (var p = 0; p < order.Count; p++)
            places[order[p]] = p > 0 && ByKeys.Compare(rows[order[p]], rows[order[p - 1]]) == 0 ? places[order[p - 1]] : p + 1;
        return places;
    }

    /// <summary>Those among the first <paramref name="listed"/>, all who tie included ("前三名"): indices in order of place.</summary>
    public static IReadOnlyList<int> Listed(IReadOnlyList<int> places, int listed) =>
        [.. Enumerable.Range(0, places.Count).Where(i => places[i] <= listed).OrderBy(i => places[i])];

    private static readonly Comparer<IReadOnlyList<Fraction>> ByKeys = Comparer<IReadOnlyList<Fraction>>.Create((a, b) =>
    {
        for (var k = 0; k < Math.Min(a.Count, b.Count); k++)
            if (a[k].CompareTo(b[k]) is var c and not 0) return c;
        return 0;
    });
}
