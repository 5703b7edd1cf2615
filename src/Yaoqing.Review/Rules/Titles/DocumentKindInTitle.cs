using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Titles;

/// <summary>文种 is one of fifteen and stands once: no 请示报告, no 的通知的通知.</summary>
internal sealed class DocumentKindInTitle() : PhraseRule("T06", "标题文种", Severity.Warning, "《党政机关公文处理工作条例》第八条：公文种类")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        new("的通知的通知", "的通知", "文种重复：“的通知的通知”只留一个。"),
        new("的报告的报告", "的报告", "文种重复：“的报告的报告”只留一个。"),
        new("的意见的意见", "的意见", "文种重复：“的意见的意见”只留一个。"),
        new("请示报告", null, "请示与报告是两个文种，不能连用，请按内容选一个。", ["请示报告制度", "请示报告条例", "重大事项请示报告", "请示报告工作"]),
        new("报告请示", null, "报告与请示是两个文种，不能连用，请按内容选一个。"),
        new("的请示函", "的请示", "“请示函”不是法定文种，请用“请示”或“函”。"),
        new("申请报告", null, "“申请报告”不是法定文种，向上级请求批准用“请示”。"),
        new("的通报通知", "的通报", "通报与通知是两个文种，不能连用，请选一个。"),
        new("的建议报告", "的建议", "“建议报告”不是法定文种，信息标题用“建议”即可。", ["的问题建议报告会"]),
    ];

    protected override bool FixIsCertain => false;

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) => text.In == Where.Title && !text.Text.Contains("转发", StringComparison.Ordinal);
}
