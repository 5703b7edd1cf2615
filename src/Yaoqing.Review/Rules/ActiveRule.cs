using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>A rule as one rule set runs it.</summary>
internal sealed class ActiveRule
{
    private readonly Severity _severity;
    private readonly Dictionary<string, decimal> _options = [];

    public ActiveRule(Rule rule, int index, RuleSetting? setting)
    {
        Rule = rule;
        Anchors = rule.Anchors;
        Index = index;
        _severity = setting?.Severity ?? rule.Ceiling;
        foreach (var option in rule.Options)
            _options[option.Name] = setting?.Options is { } given && given.TryGetValue(option.Name, out var value)
                ? Math.Clamp(value, option.Low, option.High)
                : option.Default;
    }

    public Rule Rule { get; }

    /// <summary>Position among the rules that run.</summary>
    public int Index { get; }

    public Anchors Anchors { get; }

    public decimal Option(string name) => _options[name];

    /// <summary>The severity of a finding: what the rule says of this case, under the desk's ceiling.</summary>
    public Severity Weigh(Severity? own) => own is { } given && given < _severity ? given : _severity;

    public static bool Runs(Rule rule, RuleSetting? setting) =>
        rule.LifeCycle != LifeCycle.Retired && (setting?.Enabled ?? rule.LifeCycle == LifeCycle.Stable);
}
