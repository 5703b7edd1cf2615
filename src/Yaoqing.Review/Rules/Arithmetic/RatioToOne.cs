using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>城乡居民收入比为1.86∶1, 平均竞争比28.1∶1: a ratio to one whose two figures stand before it.</summary>
internal static class RatioToOne
{
    private static readonly WordList Posts = new("招", "岗位", "职位", "名额", "人员", "计划");
    private static readonly WordList Applicants = new("报名", "报考", "应聘");

    public static void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].Unit != Unit.None || figures.Text.At(figures[i].Span.End) is not ('∶' or '：' or ':') || figures.Text.At(figures[i].Span.End + 1) != '1' || CharTable.IsDigit(figures.Text.At(figures[i].Span.End + 2))) continue;
            var wide = figures.WithEarlier(out var offset);
            var lead = figures.Lead(i).TrimEnd("约为达到");
            if (lead.EndsWith("城乡居民收入比") || lead.EndsWith("城乡收入比")) CheckIncome(context, wide, i + offset);
            else if (lead.EndsWith("平均竞争比")) CheckContest(context, wide, i + offset);
        }
    }

    /// <summary>The only income of the towns over the only one of the villages.</summary>
    private static void CheckIncome(ReviewContext context, Figures f, int ratio)
    {
        if (Only(f, ratio, "城镇") is { } town && Only(f, ratio, "农村") is { } village && f[town].IsLike(f[village]))
            Of(f, town, village, ratio).Judge(context, f.Text, f.Between(Math.Min(town, village), ratio), Severity.Warning);
    }

    private static int? Only(Figures f, int before, string people)
    {
        int? found = null;
        for (var i = 0; i < before; i++)
        {
            if (f[i].Unit.Dimension != Dimension.Money || !f.Lead(i).Contains(people, StringComparison.Ordinal) || !f.Lead(i).Contains("收入", StringComparison.Ordinal)) continue;
            if (found is not null) return null;
            found = i;
        }
        return found;
    }

    /// <summary>Posts and persons may both be counted: a slip only if neither gives the ratio and one nearly does.</summary>
    private static void CheckContest(ReviewContext context, Figures f, int ratio)
    {
        var all = Enumerable.Range(0, ratio).Where(i => f[i].Unit.Dimension == Dimension.Count).ToList();
        var pairs = from many in all where Figures.HasAny(f.Lead(many), Applicants)
                    from few in all where few != many && Figures.HasAny(f.Lead(few), Posts) && !Figures.HasAny(f.Lead(few), Applicants)
                    select Of(f, many, few, ratio);
        if (NearMiss.Of(pairs) is { } miss) miss.Judge(context, f.Text, f[ratio].Span, Severity.Warning);
    }

    private static Recalculation Of(Figures f, int over, int under, int ratio) =>
        new([f[over], f[under]], f[ratio].AsAverage, $"{f.Printed(over)}÷{f.Printed(under)}", static of => Interval.Divide(of[0], of[1])) { What = "比" };
}
