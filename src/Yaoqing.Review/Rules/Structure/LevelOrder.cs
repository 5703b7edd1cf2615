using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>Levels go 一、（一） 1.（1）: a higher form does not begin below a lower one.</summary>
internal sealed class LevelOrder() : Rule("S05", "层次序号顺序", Severity.Warning, "GB/T 9704-2012 7.3.3")
{
    private static readonly string[] Forms = ["一、", "（一）", "1.", "（1）"];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        var used = new bool[Forms.Length];
        var before = -1;
        foreach (var heading in text.Headings)
        {
            var level = (int)heading.Ordinal.Style;
            if (level < before && heading.Ordinal.Number == 1 && !used[level])
                context.Report(text, heading.Ordinal.Span, $"层次序号应依次为“一、”“（一）”“1.”“（1）”，“{Forms[level]}”不应排在“{Forms[before]}”的下面。");
            used[level] = true;
            before = level;
        }
    }
}
