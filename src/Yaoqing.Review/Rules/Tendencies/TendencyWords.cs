using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>
/// Words that betray a tendency. Words held apart by blanks; after a slash the longer words in which the word is innocent, held apart by commas.
/// Quoted words belong to their speaker and are left alone.
/// </summary>
internal abstract class TendencyWords(string id, string name, Severity ceiling, string basis, Tendency tendency, string reason) : Rule(id, name, ceiling, basis)
{
    protected abstract string Words { get; }

    /// <summary>What to do instead; follows the quoted word in the message.</summary>
    protected abstract string Advice { get; }

    protected virtual bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) => true;

    public override IEnumerable<Phrase> Phrases(RuleSet rules)
    {
        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('/', 2);
            yield return new Phrase(parts[0], Unless: parts.Length > 1 ? parts[1].Split(',') : null);
        }
    }

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var done = -1;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < done || hit.IsExcepted(text.Text) || text.IsQuoted(hit.Span.Start) || !Applies(context, text, hit)) continue;
                done = hit.Span.End;
                context.Report(text, hit.Span, $"“{text[hit.Span]}”{Advice}");
                context.Signal(tendency, 1, reason);
            }
        }
    }
}
