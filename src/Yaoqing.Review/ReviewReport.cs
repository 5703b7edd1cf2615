namespace Yaoqing.Review;

/// <summary>审稿结果: everything the engine has to say about one manuscript. The same manuscript and rule set always give the same report.</summary>
/// <param name="RuleSet">Name and version of the rule set, e.g. 通用 1.</param>
/// <param name="Counts">Lengths.</param>
/// <param name="Findings">Findings: title first, then body, then meta; by position, then rule id.</param>
/// <param name="Checked">Relations that were recomputed and found to agree.</param>
/// <param name="Tendencies">The score card of the three tendencies, in the order of <see cref="Tendency"/>.</param>
public sealed record ReviewReport(
    string RuleSet,
    TextCounts Counts,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<CheckedRelation> Checked,
    IReadOnlyList<TendencyScore> Tendencies);

/// <summary>Lengths by the count rule of the trade: non-white text elements, each digit and mark one (字数).</summary>
/// <param name="Title">Title.</param>
/// <param name="Body">Body; the length limits look at this.</param>
public sealed record TextCounts(int Title, int Body);

/// <summary>审稿意见: one thing that a rule found.</summary>
/// <param name="Rule">Rule id, e.g. A01.</param>
/// <param name="Severity">Weight under the rule set used.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
/// <param name="In">Title, body or meta.</param>
/// <param name="Span">UTF-16 offsets into title or body; null for meta.</param>
/// <param name="Line">Line from 1; 0 for meta.</param>
/// <param name="Column">Column in UTF-16 units from 1; 0 for meta.</param>
/// <param name="Text">The passage itself; empty for meta.</param>
/// <param name="Basis">依据: the norm or source that the rule rests on.</param>
/// <param name="Evidence">Named facts behind the finding; for arithmetic 算式, 应为, 容差.</param>
/// <param name="Suggestions">What could stand instead, best first.</param>
/// <param name="Fix">The exact replacement, only where it is certain.</param>
/// <param name="Fingerprint">Names this finding so that it can be recognised after edits elsewhere in the text.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    string Message,
    Where In,
    TextSpan? Span,
    int Line,
    int Column,
    string Text,
    string Basis,
    IReadOnlyDictionary<string, string> Evidence,
    IReadOnlyList<string> Suggestions,
    Fix? Fix,
    string Fingerprint);

/// <summary>An exact replacement in title or body.</summary>
/// <param name="Start">First UTF-16 offset.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Text">What to put there.</param>
public sealed record Fix(int Start, int End, string Text);

/// <summary>A relation that was recomputed and agrees (核对一致).</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="In">Title or body.</param>
/// <param name="Span">UTF-16 offsets.</param>
/// <param name="Text">The passage.</param>
/// <param name="Verdict">In Chinese: the formula and how it agrees, 截位 named where a result was cut instead of rounded.</param>
public sealed record CheckedRelation(string Rule, Where In, TextSpan Span, string Text, string Verdict);

/// <summary>How far one tendency goes, and why.</summary>
/// <param name="Tendency">Which of the three.</param>
/// <param name="Level">How far.</param>
/// <param name="Reasons">Why, in Chinese; empty when the level is none.</param>
public sealed record TendencyScore(Tendency Tendency, TendencyLevel Level, IReadOnlyList<string> Reasons);
