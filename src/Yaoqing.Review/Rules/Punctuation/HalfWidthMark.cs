using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>Beside 汉字 the marks , : ; ( ) ! ? are written full-width.</summary>
internal sealed class HalfWidthMark() : Rule("P01", "半角标点", Severity.Warning, "GB/T 15834-2011 5.1：中文标点占一个字位置")
{
    private const string Half = ",:;()!?", Full = "，：；（）！？";

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var mark in text.Marks)
            {
                if (CharTable.Of(text.At(mark)) != CharClass.HalfMark) continue;
                var kind = Half.IndexOf(text.At(mark), StringComparison.Ordinal);
                if (kind < 0 || !TouchesChinese(text, mark) || IsPartOfFigure(text, mark)) continue;
                context.Report(text, new TextSpan(mark, mark + 1), $"中文里的“{Half[kind]}”应为全角“{Full[kind]}”。", fix: Full[kind].ToString());
            }
    }

    private static bool TouchesChinese(ParsedText text, int mark) => IsChinese(text.At(mark - 1)) || IsChinese(text.At(mark + 1));

    private static bool IsChinese(char c) => CharTable.Of(c) is CharClass.Han or CharClass.HanNumeral or CharClass.Mark && c is not ('·' or '%' or '％' or '～');

    /// <summary>8:30, 1,000, 台(套) and addresses of the web keep their marks.</summary>
    private static bool IsPartOfFigure(ParsedText text, int mark)
    {
        if (CharTable.IsDigit(text.At(mark - 1)) && CharTable.IsDigit(text.At(mark + 1)) || text.Has(mark + 1, "//")) return true;
        if (text.At(mark) is not ('(' or ')')) return false;
        if (text.At(mark) == ')' && IsLatinCall(text, mark)) return true;
        var at = ParsedText.IndexAt(text.Quantities, mark);
        return !text.Quantities.IsEmpty && text.Quantities[at].Span.Contains(new TextSpan(mark, mark + 1));
    }

    /// <summary>API(v2): the bracket belongs to the Latin word before it.</summary>
    private static bool IsLatinCall(ParsedText text, int close)
    {
        var from = Math.Max(0, close - 20);
        var open = text.Slice(from, close).LastIndexOf('(');
        return open >= 0 && CharTable.Of(text.At(from + open - 1)) == CharClass.Latin && CharTable.Of(text.At(from + open + 1)) is CharClass.Latin or CharClass.Digit;
    }
}
