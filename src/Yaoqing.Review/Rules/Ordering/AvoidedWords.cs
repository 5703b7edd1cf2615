using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>Words that hurt or flatter, and the desk's own list.</summary>
internal sealed class AvoidedWords() : PhraseRule("O06", "慎用词语", Severity.Warning, "新闻报道慎用词惯例；《无障碍环境建设法》《残疾人保障法》用语")
{
    protected override bool FixIsCertain => false;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        new("瞎子", "盲人", Unless: ["瞎子摸象"]), new("聋子", "听力残疾人"), new("哑巴", "言语残疾人", Unless: ["哑巴亏"]), new("残废人", "残疾人"), new("残废", "残疾"), new("瘸子", "肢体残疾人"), new("弱智", "智力残疾"), new("傻子", "智力残疾人"), new("疯子", "精神障碍患者"),
        new("侏儒", "身材矮小者"), new("亲自", "", "“亲自”是赘词，写领导工作时删去。", ["亲自然"]), new("亲临", "到", "“亲临”有溢美之嫌，可写“到”。"), new("百忙之中", "", "“百忙之中”是客套话，请删去。"), new("父母官", "干部"), new("戏子", "演员"), new("老赖", "失信被执行人", Unless: ["老赖户"]),
        new("村官", "村干部", Unless: ["大学生村官"]), new("乡巴佬", "农民"), new("外来妹", "外来务工人员"), new("打工仔", "务工人员"), new("打工妹", "务工人员"), new("盲流", "流动人员"), new("光棍", "单身", Unless: ["光棍节"]), new("刁民", "群众"), new("钉子户", "未签约户"), new("保姆", "家政服务员", Unless: ["保姆式"]),
        .. rules.AvoidedWords.Select(word => new Phrase(word.Word, word.Instead, word.Reason)),
    ];

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) => !text.IsQuoted(hit.Span.Start);
}
