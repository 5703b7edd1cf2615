using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>An address down to the door: …3栋2单元501室, …村4组26号.</summary>
internal sealed class HomeAddress() : Rule("X08", "家庭住址", Severity.Warning, "《个人信息保护法》：住址属于个人信息")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("单元"), new("组"), new("栋"), new("幢"), new("号楼"), new("社")];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = -1;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < done || !CharTable.IsDigit(text.At(hit.Span.Start - 1)) || !CharTable.IsDigit(text.At(hit.Span.End))) continue;
                var end = hit.Span.End;
                while (CharTable.IsDigit(text.At(end)) || Continues(text, end)) end++;
                if (text.At(end) is not ('室' or '号') || text.Has(end, "号文") || text.Has(end, "号楼")) continue;
                var start = hit.Span.Start;
                while (CharTable.IsDigit(text.At(start - 1)) || text.At(start - 1) is '栋' or '幢') start--;
                done = end + 1;
                context.Report(text, new TextSpan(start, done), "写到门牌、户室的家庭住址应删去，写到村（社区）即可。");
            }
        }
    }

    private static bool Continues(ParsedText text, int at) =>
        text.At(at) is '单' or '元' or '栋' or '幢' or '楼' or '层' or '-' && (CharTable.IsDigit(text.At(at + 1)) || text.Has(at, "单元"));
}
