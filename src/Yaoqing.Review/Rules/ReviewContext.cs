using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>What a rule sees, and where it reports. One instance serves one review, on one thread.</summary>
internal sealed class ReviewContext(Manuscript manuscript, RuleSet rules, Workspace workspace)
{
    private readonly ParsedText[] _texts = [workspace.Title, workspace.Body];
    private readonly Anchors _anchors = workspace.Title.Anchors | workspace.Body.Anchors;
    private readonly Dictionary<string, int> _seen = [];
    private ActiveRule _current = null!; // set by the reviewer before each rule runs

    public Manuscript Manuscript => manuscript;
    public RuleSet Rules => rules;
    public ParsedText Title => workspace.Title;
    public ParsedText Body => workspace.Body;

    /// <summary>Title, then body.</summary>
    public ReadOnlySpan<ParsedText> Texts => _texts;

    public List<Finding> Findings { get; } = [];
    public List<CheckedRelation> Checked { get; } = [];
    public TendencySignals Signals { get; } = new();

    /// <summary>This rule's phrase hits, by start, the longest first at each place.</summary>
    public ReadOnlySpan<PhraseHit> Hits(ParsedText text) => (text.In == Where.Title ? workspace.TitleHits : workspace.BodyHits).Of(_current.Index);

    /// <summary>The value of one of this rule's options under the rule set.</summary>
    public decimal Option(string name) => _current.Option(name);

    /// <summary>Whether an option that is a switch is on.</summary>
    public bool IsOn(string name) => _current.Option(name) != 0;

    /// <summary>Reports a passage.</summary>
    /// <param name="text">Title or body.</param>
    /// <param name="span">The passage.</param>
    /// <param name="message">Chinese; says what is wrong and what to do.</param>
    /// <param name="fix">Replacement of exactly <paramref name="span"/>, only if certain.</param>
    /// <param name="suggestions">What could stand instead; the fix alone when null.</param>
    /// <param name="evidence">Named facts.</param>
    /// <param name="severity">Lighter than the rule's ceiling when given.</param>
    public void Report(ParsedText text, TextSpan span, string message, string? fix = null, IReadOnlyList<string>? suggestions = null,
        IReadOnlyDictionary<string, string>? evidence = null, Severity? severity = null)
    {
        if (span.Start < 0 || span.End > text.Length || span.Length < 0) return;
        if (text.IsKnownWord(span)) return;
        var passage = text[span];
        var print = Fingerprint.Of(_current.Rule.Id, text, span, _seen);
        if (rules.Confirmed.Contains(print)) return;
        var (line, column) = text.Position(span.Start);
        Findings.Add(new Finding(_current.Rule.Id, _current.Weigh(severity), message, text.In, span, line, column, passage, _current.Rule.Basis,
            evidence ?? NoEvidence, suggestions ?? (fix is { Length: > 0 } ? [fix] : []), fix is null ? null : new Fix(span.Start, span.End, fix), print));
    }

    /// <summary>Reports something about the manuscript's fields.</summary>
    public void ReportMeta(string message, IReadOnlyList<string>? suggestions = null, IReadOnlyDictionary<string, string>? evidence = null, Severity? severity = null)
    {
        var print = Fingerprint.OfMeta(_current.Rule.Id, message, _seen);
        if (rules.Confirmed.Contains(print)) return;
        Findings.Add(new Finding(_current.Rule.Id, _current.Weigh(severity), message, Where.Meta, null, 0, 0, "", _current.Rule.Basis,
            evidence ?? NoEvidence, suggestions ?? [], null, print));
    }

    /// <summary>Notes a relation that was recomputed and agrees.</summary>
    public void Agree(ParsedText text, TextSpan span, string verdict) =>
        Checked.Add(new CheckedRelation(_current.Rule.Id, text.In, span, text[span], verdict));

    /// <summary>Adds weight to a tendency: 1 makes it low, 2 medium, 3 high; weights of several signals add up.</summary>
    public void Signal(Tendency tendency, int weight, string reason) => Signals.Add(tendency, weight, reason);

    internal void Run(ActiveRule rule)
    {
        if (!_anchors.Meet(rule.Anchors)) return;
        _current = rule;
        rule.Rule.Check(this);
    }

    private static readonly Dictionary<string, string> NoEvidence = [];
}
