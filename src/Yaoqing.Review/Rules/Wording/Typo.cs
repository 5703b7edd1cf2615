using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Strings that are no words, with the words they stand for.</summary>
internal sealed class Typo() : PhraseRule("W01", "错别字", Severity.Error, "《现代汉语词典》第7版")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) => PairTable.Read(TypoTable.Pairs);
}
