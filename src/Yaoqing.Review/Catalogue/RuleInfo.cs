namespace Yaoqing.Review.Catalogue;

/// <summary>A rule as the catalogue shows it.</summary>
/// <param name="Id">Group letter and two digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Group">Group.</param>
/// <param name="Severity">Severity as it ships; a ceiling.</param>
/// <param name="LifeCycle">Preview rules are off unless a rule set turns them on.</param>
/// <param name="Version">Raised when the rule starts to judge differently.</param>
/// <param name="Basis">依据 in short.</param>
/// <param name="Options">What a desk may set.</param>
public sealed record RuleInfo(string Id, string Name, RuleGroup Group, Severity Severity, LifeCycle LifeCycle, int Version, string Basis, IReadOnlyList<RuleOption> Options);
