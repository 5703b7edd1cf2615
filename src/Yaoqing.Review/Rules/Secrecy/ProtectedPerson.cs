using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules.Wording;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>Patients, victims, petitioners, minors and the poor are not named in full.</summary>
internal sealed class ProtectedPerson() : Rule("X07", "应隐去的人名", Severity.Warning, "《个人信息保护法》《未成年人保护法》；新闻报道隐私保护惯例")
{
    private static readonly string[] Cues = ["患者", "病人", "受害人", "被害人", "信访人", "上访人", "举报人", "留守儿童", "困境儿童", "未成年人", "贫困户", "低保户", "特困人员", "监测户", "五保户", "社区矫正对象", "吸毒人员", "精神障碍者", "残疾人", "遗属", "死者", "伤者"];
    private static readonly string[] After = ["，", "。", "、", "（", "等", "的", "反映", "家", "因", "被", "说", "与", "和", "住", "患", "一家", "；", "在", "向", "系", "于", "称", "）", "今年", "突发", "落水", "受伤"];
    private static readonly string[] NotNames = ["王家", "周边", "方便", "何时", "江边", "许多", "任何", "史上", "文化", "林区", "江河", "钱款", "武装", "万人", "余人", "余户", "万户", "雷电", "汤药", "贾", "胡同", "张贴", "程序"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [.. Cues.Select(cue => new Phrase(cue)), .. Cues.Select(cue => new Phrase("（" + cue, Entry: cue))];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if ((hit.Phrase.Entry is null ? NameAfter(text, hit.Span.End) : NameBefore(text, hit.Span.Start)) is { } name)
                    context.Report(text, name, "涉及患者、未成年人、信访人、困难群众等的，不写全名，可写“某某”或只写姓。", suggestions: [text.At(name.Start) + (name.Length == 2 ? "某" : "某某")]);
    }

    private static TextSpan? NameAfter(ParsedText text, int at)
    {
        if (!Surnames.IsOne(text.At(at))) return null;
        for (var length = 3; length >= 2; length--)
        {
            var span = new TextSpan(at, at + length);
            if (span.End <= text.Length && IsPlain(text, span) && Array.Exists(After, word => text.Has(span.End, word))) return span;
        }
        return null;
    }

    private static TextSpan? NameBefore(ParsedText text, int end)
    {
        for (var length = 3; length >= 2; length--)
        {
            var span = new TextSpan(end - length, end);
            if (span.Start >= 0 && Surnames.IsOne(text.At(span.Start)) && IsPlain(text, span) && !CharTable.IsHan(text.At(span.Start - 1))) return span;
        }
        return null;
    }

    private static bool IsPlain(ParsedText text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (CharTable.Of(text.At(i)) != CharClass.Han || text.At(i) is '某' or '的' or '等' or '户' or '人' or '家') return false;
        return !Array.Exists(NotNames, word => text.Has(span.Start, word));
    }
}
