using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>An arabic ordinal takes a dot: 1. not 1、.</summary>
internal sealed class ArabicOrdinalMark() : Rule("N07", "阿拉伯序号后的标点", Severity.Hint, "GB/T 15834-2011 附录B.3.1")
{
    public override void Check(ReviewContext context)
    {
        foreach (var ordinal in context.Body.Ordinals)
            if (ordinal is { Style: OrdinalStyle.ArabicDot, OpensParagraph: true } && context.Body.At(ordinal.Span.End - 1) == '、')
                context.Report(context.Body, new TextSpan(ordinal.Span.End - 1, ordinal.Span.End), $"阿拉伯数字作序号，后面用下脚点：{ordinal.Number}.", fix: ".");
    }
}
