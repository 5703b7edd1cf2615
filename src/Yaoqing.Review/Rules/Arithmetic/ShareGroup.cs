using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// A N，占P; B N，占P …: shares of one list have one base. The base is the figure before the list, or the sum of its parts, that most of the shares
/// agree on; a share that disagrees with it is wrong. Where no base is agreed on, nothing is decided.
/// </summary>
internal static class ShareGroup
{
    private const int Reach = 10;

    /// <summary>The common base of some shares and their parts, as an interval; null when none is agreed on.</summary>
    /// <param name="f">The figures.</param>
    /// <param name="shares">Indexes of the shares; each part stands right before its share.</param>
    public static (Interval Base, int? Index)? BaseOf(Figures f, IReadOnlyList<int> shares)
    {
        (Interval Base, int? Index)? best = null;
        int most = 0, equals = 0;
        foreach (var candidate in Candidates(f, shares))
        {
            var agreeing = shares.Count(share => Agrees(f, share, candidate.Base));
            if (agreeing > most) (best, most, equals) = (candidate, agreeing, 1);
            else if (agreeing == most && !candidate.Base.Meets(best?.Base ?? candidate.Base)) equals++;
        }
        if (most == 0 || equals > 1) return null;
        var isEnough = most == shares.Count || shares.Count >= 3 && most >= shares.Count - 1 || shares.Count == 2 && shares.All(share => f[share].Decimals >= 1);
        return isEnough ? best : null;
    }

    private static List<(Interval Base, int? Index)> Candidates(Figures f, IReadOnlyList<int> shares)
    {
        var found = new List<(Interval, int?)>();
        var part = f[shares[0] - 1];
        var largest = shares.Max(share => f[share - 1].BaseValue);
        for (var i = shares[0] - 2; i >= Math.Max(0, shares[0] - Reach); i--)
            if (f[i].IsAmount && f[i].IsLike(part) && f[i].BaseValue >= largest && !f.IsAverage(i)) found.Add((f[i].RoundedOrCut, i));
        if (shares.Count >= 2) found.Add((shares.Select(share => f[share - 1].RoundedOrCut).Aggregate((a, b) => a + b), null));
        return found;
    }

    public static bool Agrees(Figures f, int share, Interval whole) =>
        Interval.Percent(f[share - 1].RoundedOrCut, whole) is { } ratio && ratio.Meets(f[share].RoundedOrCut);

    /// <summary>Shares of a closed list are often moved in the last place so that they add up to exactly 100; that is no slip.</summary>
    public static bool IsForcedTo100(Figures f, IReadOnlyList<int> shares, Interval whole) =>
        shares.Count >= 2 && shares.Sum(share => f[share].Value) == 100 && shares.All(share =>
            Interval.Percent(f[share - 1].RoundedOrCut, whole) is { } ratio && new Interval(ratio.Low - f[share].Step, ratio.High + f[share].Step).Meets(f[share].RoundedOrCut));
}
