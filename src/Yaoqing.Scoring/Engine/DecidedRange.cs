namespace Yaoqing.Scoring;

/// <summary>Within which range a person must decide the points of a fact (裁定范围), asked before the fact is recorded.</summary>
/// <param name="Rule">Name of the rule that asks for the decision.</param>
/// <param name="Low">Least points.</param>
/// <param name="High">Most points.</param>
public sealed record DecidedRange(string Rule, Fraction Low, Fraction High)
{
    /// <summary>The range that a scheme sets for this fact of this unit; null where no rule that applies asks for a decision.</summary>
    public static DecidedRange? Of(Scheme scheme, Fact fact, ScoredUnit unit)
    {
        var signatures = new Signatures(new Versions([scheme]));
        var (matcher, signature) = (new Matcher(signatures, scheme), signatures[signatures.Of(fact, fact.Units.Count > 1)]);
        foreach (var rule in scheme.Rules)
        {
            if (!matcher.Matches(rule.On, signature, unit, fact.Happened.Year)) continue;
            if (rule.Decided is { } range) return new(rule.Name, range.Low, range.High);
            if (rule is { Effect: RuleEffect.Points, ItemHas: null }) return null; // of several points rules the first written counts
        }
        return null;
    }
}
