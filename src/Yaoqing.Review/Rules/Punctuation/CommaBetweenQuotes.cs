using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>Between adjacent quoted or titled members of a row usually no 顿号 stands. Contested, hence a hint.</summary>
internal sealed class CommaBetweenQuotes() : PhraseRule("P06", "并列引号之间的顿号", Severity.Hint, "GB/T 15834-2011 4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号")
{
    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        new("”、“", "”“", "并列的引号之间通常不用顿号，可删去。"),
        new("》、《", "》《", "并列的书名号之间通常不用顿号，可删去。"),
    ];
}
