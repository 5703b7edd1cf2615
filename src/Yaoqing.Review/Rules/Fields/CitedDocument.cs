using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Fields;

/// <summary>A cited document is named by title and by a whole document number: 《…通知》（县府办发〔2024〕3号）.</summary>
internal sealed class CitedDocument() : Rule("F09", "引用公文的字号", Severity.Warning, "《党政机关公文处理工作条例》：引用公文先引标题，后引发文字号")
{
    private const int Longest = 30;
    private static readonly System.Buffers.SearchValues<char> Brackets = System.Buffers.SearchValues.Create("〔[［【(（");

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("》（"), new("》(")];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                var close = text.Text.AsSpan(hit.Span.End, Math.Min(Longest, text.Length - hit.Span.End)).IndexOfAny('）', ')');
                if (close <= 0) continue;
                var inside = new TextSpan(hit.Span.End, hit.Span.End + close);
                if (IsNumberWithoutYear(text, inside))
                    context.Report(text, inside, "引用公文的发文字号不完整，应写成“机关代字〔年份〕序号号”，如“县府办发〔2024〕3号”。");
            }
    }

    private static bool IsNumberWithoutYear(ParsedText text, TextSpan inside)
    {
        var words = text.Slice(inside.Start, inside.End);
        if (words.Length < 4 || words[^1] != '号' || !char.IsAsciiDigit(words[^2]) || !CharTable.IsHan(words[0])) return false;
        return words.IndexOfAny(Brackets) < 0;
    }
}
