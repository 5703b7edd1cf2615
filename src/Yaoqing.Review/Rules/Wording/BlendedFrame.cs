using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Two sentence frames run into one: 防止…不再发生 says the opposite; 原因是因为…造成的 says it twice.</summary>
internal sealed class BlendedFrame() : Rule("W12", "句式杂糅与否定失当", Severity.Warning, "现代汉语语法：句式杂糅、否定失当")
{
    private static readonly string[] Preventing = ["防止", "避免", "杜绝", "防范", "严防", "以防", "切忌", "谨防"];
    private static readonly string[] Negations = ["不再", "不发生", "不出现", "不要", "没有", "不能", "不会"];
    private static readonly (string Open, string Close, string Message)[] Doubles =
    [
        ("原因是因为", "", "“原因是”与“因为”重复，只留一个。"),
        ("原因是由于", "", "“原因是”与“由于”重复，只留一个。"),
        ("是因为", "造成的", "“是因为……”与“是……造成的”杂糅，只留一种。"),
        ("是由于", "造成的", "“是由于……”与“是……造成的”杂糅，只留一种。"),
        ("是由于", "的原因", "“是由于”与“的原因”重复，只留一个。"),
        ("是因为", "的缘故", "“是因为”与“的缘故”重复，只留一个。"),
        ("本着", "为原则", "“本着……的原则”与“以……为原则”杂糅，只留一种。"),
        ("本着", "为目的", "“本着”与“以……为目的”杂糅，只留一种。"),
        ("关键在于", "是关键", "“关键在于”与“是关键”重复，只留一个。"),
        ("成分是", "组成的", "“成分是”与“由……组成”杂糅，只留一种。"),
        ("高达", "以下", "“高达”与“以下”矛盾，请改写。"),
        ("不低于", "以下", "“不低于”与“以下”矛盾，请改写。"),
        ("作为", "的身份", "“作为”与“以……的身份”杂糅，只留一种。"),
        ("围绕", "为中心", "“围绕……”与“以……为中心”杂糅，只留一种。"),
        ("围绕", "为主题", "“围绕……主题”与“以……为主题”杂糅，只留一种。"),
        ("受到", "所欢迎", "“受到……欢迎”与“为……所欢迎”杂糅，只留一种。"),
        ("深受", "所欢迎", "“深受……欢迎”与“为……所欢迎”杂糅，只留一种。"),
        ("听取了", "的汇报会议", "“听取汇报”与“召开会议”杂糅，请改写。"),
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
        [.. Preventing.Select(word => new Phrase(word)), .. Doubles.Select(frame => frame.Open).Distinct().Where(open => open.Length > 1).Select(open => new Phrase(open, Entry: open))];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                var clause = text.ClauseAt(hit.Span.Start);
                if (hit.Phrase.Entry is string open) CheckDouble(context, text, hit.Span, clause, open);
                else CheckNegation(context, text, hit.Span, clause);
            }
    }

    private static void CheckNegation(ReviewContext context, ParsedText text, TextSpan hit, TextSpan clause)
    {
        foreach (var negation in Negations)
        {
            var at = text.Slice(hit.End, clause.End).IndexOf(negation);
            if (at < 0 || at > 16 || text.Slice(hit.End, hit.End + at).IndexOfAny('、', '的') >= 0) continue;
            context.Report(text, new TextSpan(hit.Start, hit.End + at + negation.Length), $"“{text[hit]}”后面再用否定，意思正好相反，请删去否定词或改为“确保”。");
            return;
        }
    }

    private static void CheckDouble(ReviewContext context, ParsedText text, TextSpan hit, TextSpan clause, string open)
    {
        foreach (var frame in Doubles)
        {
            if (frame.Open != open) continue;
            var at = text.Slice(hit.End, clause.End).IndexOf(frame.Close);
            if (at < 0) continue;
            context.Report(text, new TextSpan(hit.Start, hit.End + at + frame.Close.Length), frame.Message);
            return;
        }
    }
}
