namespace Yaoqing.Review;

/// <summary>A number (or switch: 0 and 1) of a rule that a desk may set.</summary>
/// <param name="Name">Name in rule-set files.</param>
/// <param name="Label">Chinese label with unit.</param>
/// <param name="Default">Value as it ships.</param>
/// <param name="Low">Least value allowed; lower ones are raised to it.</param>
/// <param name="High">Greatest value allowed; higher ones are lowered to it.</param>
public sealed record RuleOption(string Name, string Label, decimal Default, decimal Low = 0, decimal High = 100_000);
