using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Official texts write 其他 of things too.</summary>
internal sealed class OtherSpelling() : PhraseRule("W03", "其它与其他", Severity.Hint, "《现代汉语词典》第7版：其他、其它；公文通用“其他”")
{
    private const string Pairs = """
        其它 其他
        """;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(Pairs);
}
