using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>内部资料 and 明电 are no secrecy marks, but say that the text is not for everybody.</summary>
internal sealed class InternalMark() : PhraseRule("X02", "内部标识", Severity.Warning, "《机关、单位工作秘密管理规定》精神：内部资料控制知悉范围")
{
    private static readonly string[] Marks =
    [
        "内部资料 注意保存", "内部资料　注意保存", "内部资料，注意保存", "内部资料，不得外传", "内部资料 不得外传", "内部文件，不得外传", "不得外传", "传真明电", "传真电报", "内部明电", "（明电）", "阅后收回", "会后收回", "内部使用，不得", "工作秘密",
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Marks.Select(word => new Phrase(word, Note: $"“{word}”表明材料只在一定范围使用，请确认可以报送。"));
}
