namespace Yaoqing.Review.Arithmetic;

/// <summary>
/// A result whose operands nothing names: every pair of figures around it that could have given it is tried. If one gives it, all is well; if none does
/// and one comes near, the printed result is likely a slip of that one. Where none comes near, the operands are not in the text.
/// </summary>
internal static class NearMiss
{
    private const decimal Least = 0.6m, Most = 1.7m;

    /// <summary>The calculation that comes nearest to the printed result; null when one of them gives it, or none comes near.</summary>
    public static Recalculation? Of(IEnumerable<Recalculation> candidates)
    {
        (Recalculation? Nearest, decimal Distance) best = (null, decimal.MaxValue);
        foreach (var candidate in candidates)
        {
            if (candidate.Verdict != Verdict.Inconsistent) return null;
            if (candidate.Ratio is not (>= Least and <= Most and var ratio) || Math.Max(ratio, 1 / ratio) >= best.Distance) continue;
            best = (candidate, Math.Max(ratio, 1 / ratio));
        }
        return best.Nearest;
    }
}
