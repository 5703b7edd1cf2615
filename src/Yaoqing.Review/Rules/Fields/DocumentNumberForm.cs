using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Fields;

/// <summary>A document number has its year in 〔〕, no 第 and no leading zero: 〔2024〕5号.</summary>
internal sealed class DocumentNumberForm() : Rule("F08", "发文字号形式", Severity.Warning, "GB/T 9704-2012 7.2.5 发文字号")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var mark in text.Marks)
                if (text.At(mark) is '[' or '［' or '(' or '（' or '【' or '〔') CheckAt(context, text, mark);
    }

    private static void CheckAt(ReviewContext context, ParsedText text, int open)
    {
        for (var i = 1; i <= 4; i++)
            if (CharTable.Of(text.At(open + i)) != CharClass.Digit) return;
        if (text.At(open + 5) is not (']' or '］' or ')' or '）' or '】' or '〕')) return;
        var at = open + 6;
        var ordinal = text.At(at) == '第';
        if (ordinal) at++;
        var digits = at;
        while (CharTable.Of(text.At(at)) == CharClass.Digit && at - digits < 6) at++;
        if (at == digits || text.At(at) != '号') return;
        var number = text.Slice(digits, at).TrimStart('0').ToString();
        if (number.Length == 0) number = text.Slice(digits, at).ToString();
        var right = $"〔{text.Slice(open + 1, open + 5)}〕{number}号";
        var span = new TextSpan(open, at + 1);
        if (text[span] != right) context.Report(text, span, $"发文字号年份用六角括号，不加“第”，不编虚位，应为“{right}”。", fix: right);
    }
}
