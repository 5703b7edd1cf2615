using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>A rule that is a list of phrases: every hit that no exception covers is a finding, with the replacement as a fix where one is certain.</summary>
internal abstract class PhraseRule(string id, string name, Severity ceiling, string basis) : Rule(id, name, ceiling, basis)
{
    /// <summary>Whether the replacement may be offered as an exact fix, not only as a suggestion.</summary>
    protected virtual bool FixIsCertain => true;

    /// <summary>A last look at the surroundings of a hit; false keeps silent.</summary>
    protected virtual bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) => true;

    protected virtual string MessageFor(string passage, Phrase phrase) => phrase.Note ??
        (phrase.Replacement is null ? $"“{passage}”不宜使用。" : phrase.Replacement.Length == 0 ? $"“{passage}”应删去。" : $"“{passage}”应为“{phrase.Replacement}”。");

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var reported = -1;
            foreach (var hit in context.Hits(text))
            {
                if (hit.Span.Start < reported || hit.IsExcepted(text.Text) || !Applies(context, text, hit)) continue;
                reported = hit.Span.End;
                var passage = text[hit.Span];
                var replacement = hit.Phrase.Replacement;
                context.Report(text, hit.Span, MessageFor(passage, hit.Phrase),
                    fix: FixIsCertain ? replacement : null,
                    suggestions: replacement is { Length: > 0 } ? [replacement] : null);
            }
        }
    }
}
