using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>Number plates, passports, private mail addresses and addresses of inner networks.</summary>
internal sealed class PrivateIdentifier() : Rule("X06", "车牌、护照、邮箱和内网地址", Severity.Warning, "《个人信息保护法》；《网络安全法》")
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static readonly Anchors MailSign = Anchors.Of("@");
    private static readonly string[] Inner = ["http://10.", "http://192.168.", "http://172.16.", "https://10.", "https://192.168.", "10.", "192.168.", "172.16."];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("护照号"), new("护照："), .. Inner.Select(start => new Phrase(start, Entry: start))];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            if (text.Anchors.Meet(MailSign))
                foreach (var mark in text.Marks)
                    if (text.At(mark) is '@') Mail(context, text, mark);
            var done = -1;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < done) continue;
                done = hit.Phrase.Entry is null ? Passport(context, text, hit.Span) : InnerAddress(context, text, hit.Span);
            }
            Plates(context, text);
        }
    }

    private static void Mail(ReviewContext context, ParsedText text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < 64 && IsAddress(text.At(start - 1))) start--;
        while (IsAddress(text.At(end)) && end - at < 64) end++;
        while (end > at && text.At(end - 1) == '.') end--;
        if (start == at || !text.Slice(at, end).Contains('.') || text.Slice(at, end).EndsWith(".gov.cn")) return;
        context.Report(text, new TextSpan(start, end), "正文中不宜出现个人邮箱地址，请删去。");
    }

    private static bool IsAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    private static int Passport(ReviewContext context, ParsedText text, TextSpan cue)
    {
        var start = cue.End;
        while (text.At(start) is '码' or '为' or '：' or ':' or ' ') start++;
        var end = start;
        while (char.IsAsciiLetterOrDigit(text.At(end)) && end - start < 10) end++;
        if (end - start is 8 or 9) context.Report(text, new TextSpan(start, end), "疑似护照号码，请删去。");
        return end;
    }

    private static int InnerAddress(ReviewContext context, ParsedText text, TextSpan hit)
    {
        if (CharTable.IsDigit(text.At(hit.Start - 1)) || text.At(hit.Start - 1) == '.') return hit.End;
        var end = hit.End;
        while (char.IsAsciiLetterOrDigit(text.At(end)) || text.At(end) is '.' or '/' or ':' && char.IsAsciiLetterOrDigit(text.At(end + 1))) end++;
        if (text.Slice(hit.Start, end).Count('.') >= 3) context.Report(text, new TextSpan(hit.Start, end), "疑似内网地址，请删去。");
        return end;
    }

    /// <summary>川A·12345: a province, a letter, an optional dot, five or six letters and digits.</summary>
    private static void Plates(ReviewContext context, ParsedText text)
    {
        foreach (var run in text.DigitRuns)
        {
            var start = run.Start;
            while (start > 0 && run.Start - start < 8 && (char.IsAsciiLetterUpper(text.At(start - 1)) || text.At(start - 1) == '·')) start--;
            if (start == run.Start || !Provinces.Contains(text.At(start - 1), StringComparison.Ordinal) || !char.IsAsciiLetterUpper(text.At(start))) continue;
            var end = run.End;
            while (char.IsAsciiLetterUpper(text.At(end)) || char.IsAsciiDigit(text.At(end))) end++;
            var signs = end - start - (text.At(start + 1) == '·' ? 1 : 0);
            if (signs is 6 or 7) context.Report(text, new TextSpan(start - 1, end), "疑似车牌号，请删去或遮蔽后几位。");
        }
    }
}
