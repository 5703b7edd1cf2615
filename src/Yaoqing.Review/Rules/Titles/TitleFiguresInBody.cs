using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Titles;

/// <summary>
/// A figure of the title is a figure of the body. Equal digits at another scale (12万户 and 1.2万户) are an error; a figure of the title
/// that no like figure of the body meets is a warning.
/// </summary>
internal sealed class TitleFiguresInBody() : Rule("T05", "标题数据与正文一致", Severity.Error, "信息要求准确：标题与正文数据一致")
{
    public override void Check(ReviewContext context)
    {
        foreach (var figure in context.Title.Quantities)
            if (!figure.IsHan && !figure.IsOrdinal && !figure.InRange && (figure.Unit.IsAmount || figure.IsPercent && figure.Value != 100)) Check(context, figure); // 100% is often put as 全部 or 全覆盖
    }

    private static void Check(ReviewContext context, Quantity figure)
    {
        Quantity? scaled = null, like = null;
        foreach (var other in context.Body.Quantities)
        {
            if (!other.IsLike(figure)) continue;
            if (other.RoundedOrCut.Meets(figure.RoundedOrCut) || IsRoundingOf(figure, other))
            {
                context.Agree(context.Title, figure.Span, $"标题的{context.Title[figure.Span]}与正文的{context.Body[other.Span]}一致");
                return;
            }
            if (!other.IsHan && IsScaled(figure.BaseValue, other.BaseValue)) scaled ??= other;
            like ??= other;
        }
        if (scaled is not null)
            context.Report(context.Title, figure.Span, $"标题写{context.Title[figure.Span]}，正文是{context.Body[scaled.Span]}，差了数量级，请核对。",
                suggestions: [context.Body[scaled.Span]], evidence: Facts(context, figure, scaled));
        else if (like is not null)
            context.Report(context.Title, figure.Span, $"标题的{context.Title[figure.Span]}在正文中找不到，请核对。", severity: Severity.Warning);
    }

    /// <summary>Whether the title rounds the body's figure to fewer places, as titles do: 3.7亿元 for 36,812万元.</summary>
    private static bool IsRoundingOf(Quantity figure, Quantity exact) =>
        figure.Step > 0 && Math.Abs(exact.BaseValue - figure.BaseValue) <= figure.Step * figure.Unit.Factor;

    private static bool IsScaled(decimal a, decimal b)
    {
        if (a <= 0 || b <= 0) return false;
        var (large, small) = a > b ? (a, b) : (b, a);
        while (small < large) small *= 10;
        return small == large;
    }

    private static Dictionary<string, string> Facts(ReviewContext context, Quantity figure, Quantity other) => new()
    {
        ["标题"] = context.Title[figure.Span],
        ["正文"] = context.Body[other.Span],
    };
}
