using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>Ordinals of one style that count from one without a gap.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Count">How many.</param>
internal sealed record OrdinalRun(Ordinal First, Ordinal Last, int Count)
{
    public OrdinalStyle Style => First.Style;

    /// <summary>All runs of two and more, by their first ordinal.</summary>
    public static IReadOnlyList<OrdinalRun> Of(ParsedText text)
    {
        if (text.Ordinals.IsEmpty) return [];
        var open = new OrdinalRun?[Enum.GetValues<OrdinalStyle>().Length];
        var runs = new List<OrdinalRun>();
        foreach (var ordinal in text.Ordinals)
        {
            ref var run = ref open[(int)ordinal.Style];
            if (ordinal.Number == 1 || ordinal.Number == 99)
            {
                if (run is { Count: > 1 }) runs.Add(run);
                run = ordinal.Number == 1 ? new OrdinalRun(ordinal, ordinal, 1) : null;
            }
            else if (run is not null) run = ordinal.Number == run.Last.Number + 1 ? run with { Last = ordinal, Count = run.Count + 1 } : null;
        }
        runs.AddRange(open.Where(run => run is { Count: > 1 }).OfType<OrdinalRun>());
        return [.. runs.OrderBy(run => run.First.Span.Start)];
    }
}
