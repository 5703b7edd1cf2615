using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>Private telephone numbers belong into the contact field. Hotlines and numbers announced to the public stay.</summary>
internal sealed class PhoneInText() : Rule("X04", "正文中的电话号码", Severity.Warning, "《个人信息保护法》：不公开个人联系方式")
{
    private const int Shortest = 7;
    private static readonly string[] Public = ["热线", "服务电话", "咨询", "举报", "投诉", "抢险", "救助", "拨打", "客服", "监督电话", "报名电话", "值班电话", "公开电话", "办公电话"];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var run in text.DigitRuns)
                if (run.Length >= Shortest) Judge(context, text, run);
    }

    private static void Judge(ReviewContext context, ParsedText text, TextSpan run)
    {
        if (CharTable.Of(text.At(run.Start - 1)) == CharClass.Latin || text.At(run.Start - 1) is '.' or '№' || text.At(run.End) is '.' or '号' or '元') return;
        if (run.Length == 11 && text.At(run.Start) == '1' && text.At(run.Start + 1) is >= '3' and <= '9')
            context.Report(text, run, "正文中不宜出现个人手机号码，请填入联系方式栏。", suggestions: [text[run][..3] + "****" + text[run][7..]]);
        else if (AreaCode(text, run) is { } start && !IsPublic(text, start))
            context.Report(text, new TextSpan(start, run.End), "正文中不宜出现联系电话，请填入联系方式栏；对公众公布的电话请写明是热线、咨询或举报电话。");
    }

    /// <summary>Where the area code of a landline begins: 0809-6123456; null when the digits are no landline.</summary>
    private static int? AreaCode(ParsedText text, TextSpan run)
    {
        if (run.Length is not (7 or 8) || text.At(run.Start - 1) is not ('-' or '—' or '－' or ')' or '）')) return null;
        var start = run.Start - 1;
        while (start > 0 && run.Start - start <= 5 && char.IsAsciiDigit(text.At(start - 1))) start--;
        return text.At(start) == '0' && run.Start - 1 - start is 3 or 4 ? start : null;
    }

    private static bool IsPublic(ParsedText text, int at)
    {
        var before = text.Slice(Math.Max(0, at - 16), at);
        foreach (var cue in Public)
            if (before.IndexOf(cue) >= 0) return true;
        return false;
    }
}
