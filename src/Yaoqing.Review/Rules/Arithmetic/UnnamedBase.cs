using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// A share or rate whose base nothing names, perhaps in a sentence before: 抽检480批次，…。其中流通环节285批次，占59.4%. Every greater like figure before
/// the part may be the base; only where none gives the share and one nearly does, it is reported, and only as a warning.
/// </summary>
internal static class UnnamedBase
{
    private const int Reach = 12;
    private static readonly WordList Silent = new("新增", "新开工", "累计", "预计", "计划", "力争");

    public static void Judge(ReviewContext context, Figures f, int share, int part)
    {
        if (part < 1 || !f[part].IsAmount || f.IsAverage(part) || Figures.HasAny(f.Lead(part), Silent)) return;
        var bases = Enumerable.Range(Math.Max(0, part - Reach), part - Math.Max(0, part - Reach)).Where(i => MayBeBase(f, i, part)).ToList();
        if (NearMiss.Of(bases.Select(whole => ShareOfTotal.Of(f, new ShareTerms(part, whole), share))) is not { } miss) return;
        if (!bases.Exists(whole => ShareOfTotal.AgreesOtherwise(f, share, new ShareTerms(part, whole)))) miss.Judge(context, f.Text, f[share].Span, Severity.Warning);
    }

    private static bool MayBeBase(Figures f, int whole, int part) =>
        f[whole].IsAmount && f[whole].IsLike(f[part]) && !f[whole].InRange && f[whole].BaseValue >= f[part].BaseValue && !f.IsThreshold(whole) && !f.IsAverage(whole);
}
