using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>A rule as one rule set runs it.</summary>
internal sealed class ActiveRule
{
    private readonly Severity _severity;
    private readonly IReadOnlyList<RuleOption> _options;
    private readonly decimal[] _values;

    public ActiveRule(Rule rule, int index, RuleSetting? setting)
    {
        Rule = rule;
        Anchors = rule.Anchors;
        Index = index;
        _severity = setting?.Severity ?? rule.Ceiling;
        _options = rule.Options;
        _values = new decimal[_options.Count];
        for (var i = 0; i < _values.Length; i++) _values[i] = ValueOf(_options[i], setting);
    }

    public Rule Rule { get; }

    /// <summary>Position among the rules that run.</summary>
    public int Index { get; }

    public Anchors Anchors { get; }

    public decimal Option(string name)
    {
        for (var i = 0; i < _values.Length; i++)
            if (_options[i].Name == name) return _values[i];
        throw new KeyNotFoundException($"{Rule.Id} {name}"); // a rule asks only for what it declares
    }

    private static decimal ValueOf(RuleOption option, RuleSetting? setting) =>
        setting?.Options is { } given && given.TryGetValue(option.Name, out var value) ? Math.Clamp(value, option.Low, option.High) : option.Default;

    /// <summary>The severity of a finding: what the rule says of this case, under the desk's ceiling.</summary>
    public Severity Weigh(Severity? own) => own is { } given && given < _severity ? given : _severity;

    public static bool Runs(Rule rule, RuleSetting? setting) =>
        rule.LifeCycle != LifeCycle.Retired && (setting?.Enabled ?? rule.LifeCycle == LifeCycle.Stable);
}
