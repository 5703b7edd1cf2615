using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>The zero of a year in 汉字 is 〇: not O, 0, ○ or 零.</summary>
internal sealed class HanYearZero() : Rule("N06", "汉字年份的〇", Severity.Error, "GB/T 15835-2011 5.2.6：汉字年份的零写作〇")
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Zeros = "零0０OoＯ○◯";

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Array.ConvertAll(Zeros.ToCharArray(), zero => new Phrase("二" + zero)).Append(new Phrase("一九"));

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                var span = new TextSpan(hit.Span.Start, hit.Span.Start + 4);
                if (text.At(span.End) != '年' || Digits.Contains(text.At(span.Start - 1), StringComparison.Ordinal)) continue;
                var year = text[span];
                if (!year.All(c => Digits.Contains(c, StringComparison.Ordinal) || Zeros.Contains(c, StringComparison.Ordinal))) continue;
                var mended = string.Concat(year.Select(c => Zeros.Contains(c, StringComparison.Ordinal) ? '〇' : c));
                if (mended != year)
                    context.Report(text, span, $"汉字年份的零应写“〇”：{mended}年。", fix: mended, severity: year.Contains('零', StringComparison.Ordinal) ? Severity.Warning : null);
            }
    }
}
