using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>A bracketed or circled ordinal takes no mark after it: （一）, not （一）、.</summary>
internal sealed class MarkAfterOrdinal() : Rule("P13", "括号序号后的标点", Severity.Warning, "GB/T 15834-2011 附录B.3：带括号的序号后不用点号")
{
    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        foreach (var ordinal in text.Ordinals)
        {
            if (ordinal.Style is not (OrdinalStyle.HanBracket or OrdinalStyle.ArabicBracket or OrdinalStyle.Circled)) continue;
            if (text.At(ordinal.Span.End) is '、' or '，' or '．' or '.' or ',' or '：')
                context.Report(text, new TextSpan(ordinal.Span.End, ordinal.Span.End + 1), $"“{text[ordinal.Span]}”后面不加标点。", fix: "");
        }
    }
}
