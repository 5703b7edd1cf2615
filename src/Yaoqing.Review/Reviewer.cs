using System.Collections.Concurrent;
using Yaoqing.Review.Catalogue;
using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules;

namespace Yaoqing.Review;

/// <summary>
/// The review engine (审稿): text in, findings out. Building one prepares the phrase search of its rule set (some milliseconds);
/// keep it and share it: <see cref="Review"/> is pure and safe on many threads at once.
/// </summary>
public sealed class Reviewer
{
    private readonly RuleSet _rules;
    private readonly string _ruleSet;
    private readonly ConcurrentBag<Workspace> _idle = [];
    private readonly ActiveRule[] _active;
    private readonly PhraseSearch _phrases;

    /// <summary>Prepares the shipped catalogue under a rule set.</summary>
    public Reviewer(RuleSet rules) : this(rules, RuleCatalogue.Shipped)
    {
    }

    /// <summary>Prepares another catalogue under a rule set, e.g. the shipped rules with a county's own.</summary>
    public Reviewer(RuleSet rules, RuleCatalogue catalogue)
    {
        _rules = rules;
        _ruleSet = $"{rules.Name} {rules.Version}";
        _active = [.. catalogue.Rules
            .Where(rule => ActiveRule.Runs(rule, rules.Rules.GetValueOrDefault(rule.Id)))
            .Select((rule, index) => new ActiveRule(rule, index, rules.Rules.GetValueOrDefault(rule.Id)))];
        var phrases = _active.SelectMany(active => active.Rule.Phrases(rules).Select(phrase => new OwnedPhrase(active.Index, phrase)));
        _phrases = new PhraseSearch([.. phrases, .. KnownNames.Of(rules)]);
    }

    /// <summary>Reviews one manuscript. Never throws on any text; time grows linearly with the length.</summary>
    public ReviewReport Review(Manuscript manuscript)
    {
        var workspace = _idle.TryTake(out var kept) ? kept : new Workspace();
        TextParser.Parse(manuscript.Title, workspace.Title);
        TextParser.Parse(manuscript.Body, workspace.Body);
        FindPhrases(manuscript, workspace.Title, workspace.TitleHits, workspace.Found);
        FindPhrases(manuscript, workspace.Body, workspace.BodyHits, workspace.Found);
        var context = new ReviewContext(manuscript, _rules, workspace);
        foreach (var rule in _active) context.Run(rule);
        context.Signals.AddErrors(context.Findings);
        var report = new ReviewReport(
            _ruleSet,
            new TextCounts(workspace.Title.CharacterCount, workspace.Body.CharacterCount),
            Sorted(context.Findings, FindingOrder),
            Sorted(context.Checked, RelationOrder),
            context.Signals.Scores());
        if (workspace.Clear()) _idle.Add(workspace);
        return report;
    }

    /// <summary>Gathers the hits that some rule listens to, each with its rule, and the names of the directories.</summary>
    private void FindPhrases(Manuscript manuscript, ParsedText text, PhraseHits hits, Rows<FoundPhrase> found)
    {
        Span<bool> listens = stackalloc bool[_active.Length];
        for (var i = 0; i < _active.Length; i++) listens[i] = _active[i].Rule.Listens(manuscript, text.In);
        found.Clear();
        _phrases.Find(text.Text, listens, found);
        hits.Fill(found.Items, _active.Length);
        foreach (var name in found.Items)
            if (name.Owner < 0) text.AddName(name);
    }

    private static readonly Comparer<Finding> FindingOrder = Comparer<Finding>.Create(static (a, b) =>
        a.In != b.In ? a.In.CompareTo(b.In) : a.Span?.Start != b.Span?.Start ? Nullable.Compare(a.Span?.Start, b.Span?.Start) : string.CompareOrdinal(a.Rule, b.Rule));

    private static readonly Comparer<CheckedRelation> RelationOrder = Comparer<CheckedRelation>.Create(static (a, b) =>
        a.In != b.In ? a.In.CompareTo(b.In) : a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Rule, b.Rule));

    /// <summary>In order; what compares equal stays as it was reported.</summary>
    private static T[] Sorted<T>(List<T> list, Comparer<T> order) => list.Count switch
    {
        0 => [],
        1 => [list[0]],
        _ => [.. list.Order(order)],
    };
}
