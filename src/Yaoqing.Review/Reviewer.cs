using Yaoqing.Review.Catalogue;
using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules;

namespace Yaoqing.Review;

/// <summary>
/// The review engine (审稿): text in, findings out. Building one prepares the phrase automaton of its rule set (some milliseconds);
/// keep it and share it: <see cref="Review"/> is pure and safe on many threads at once.
/// </summary>
public sealed class Reviewer
{
    private readonly RuleSet _rules;
    private readonly ActiveRule[] _active;
    private readonly PhraseAutomaton _automaton;

    /// <summary>Prepares the shipped catalogue under a rule set.</summary>
    public Reviewer(RuleSet rules) : this(rules, RuleCatalogue.Shipped)
    {
    }

    /// <summary>Prepares another catalogue under a rule set, e.g. the shipped rules with a county's own.</summary>
    public Reviewer(RuleSet rules, RuleCatalogue catalogue)
    {
        _rules = rules;
        _active = [.. catalogue.Rules
            .Where(rule => ActiveRule.Runs(rule, rules.Rules.GetValueOrDefault(rule.Id)))
            .Select((rule, index) => new ActiveRule(rule, index, rules.Rules.GetValueOrDefault(rule.Id)))];
        var phrases = _active.SelectMany(active => active.Rule.Phrases(rules).Select(phrase => new OwnedPhrase(active.Index, phrase)));
        _automaton = new PhraseAutomaton([.. phrases, .. KnownNames.Of(rules)]);
    }

    /// <summary>Reviews one manuscript. Never throws on any text; time grows linearly with the length.</summary>
    public ReviewReport Review(Manuscript manuscript)
    {
        var title = TextParser.Parse(manuscript.Title, Where.Title);
        var body = TextParser.Parse(manuscript.Body, Where.Body);
        var context = new ReviewContext(manuscript, _rules, title, body, _active.Length);
        FindPhrases(title, context);
        FindPhrases(body, context);
        foreach (var rule in _active) context.Run(rule);
        context.Signals.AddErrors(context.Findings);
        return new ReviewReport(
            $"{_rules.Name} {_rules.Version}",
            new TextCounts(title.CharacterCount, body.CharacterCount),
            [.. context.Findings.OrderBy(finding => finding.In).ThenBy(finding => finding.Span?.Start).ThenBy(finding => finding.Rule, StringComparer.Ordinal)],
            [.. context.Checked.OrderBy(relation => relation.In).ThenBy(relation => relation.Span.Start).ThenBy(relation => relation.Rule, StringComparer.Ordinal)],
            context.Signals.Scores());
    }

    private void FindPhrases(ParsedText text, ReviewContext context)
    {
        foreach (var found in _automaton.Find(text.Text))
        {
            if (found.Owner >= 0) context.Collect(found.Owner, text.In, new PhraseHit(found.Span, found.Phrase));
            else text.AddName(found);
        }
    }
}
