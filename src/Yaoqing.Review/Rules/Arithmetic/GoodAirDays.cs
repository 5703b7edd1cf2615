using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>空气优良天数228天，有效监测天数243天，优良天数比例93.8%: the one share whose part and whole are days.</summary>
internal static class GoodAirDays
{
    private static readonly WordList Measured = new("有效监测天数", "有效天数", "监测天数", "有效监测");

    public static void Check(ReviewContext context, Figures figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            if (!figures[i].IsPercent || figures.Lead(i).TrimEnd("约为达到") is not ("优良天数比例" or "优良率" or "优良比例" or "空气优良率" or "优良天数占比")) continue;
            var (good, measured) = figures[i - 1].Unit.Base == "天" && Figures.HasAny(figures.Lead(i - 1), Measured) ? (i - 2, i - 1) : (i - 1, i - 2);
            if (!Figures.HasAny(figures.Lead(measured), Measured) || !figures.Lead(good).Contains("优良", StringComparison.Ordinal) || figures[good].Unit.Base != "天" || figures[measured].Unit.Base != "天") continue;
            ShareOfTotal.Of(figures, new ShareTerms(good, measured), i).Judge(context, figures.Text, figures.Between(i - 2, i));
        }
    }
}
