namespace Yaoqing.Scoring;

/// <summary>What a worked case expects beside points and places; what is not written is not asked.</summary>
public sealed record CaseOutcome
{
    /// <summary>Yuan by unit or person (奖励).</summary>
    public IReadOnlyDictionary<string, Fraction> Money { get; init; } = new Dictionary<string, Fraction>();

    /// <summary>Converted points by unit or person (折算分).</summary>
    public IReadOnlyDictionary<string, Fraction> Converted { get; init; } = new Dictionary<string, Fraction>();

    /// <summary>Whether the pass line was reached, by unit or person (合格).</summary>
    public IReadOnlyDictionary<string, bool> Passed { get; init; } = new Dictionary<string, bool>();

    /// <summary>Exactly those who lose the right to an award (取消评优); null: not asked.</summary>
    public IReadOnlyList<string>? NoAward { get; init; }

    /// <summary>What was reached of a target, by its id and the unit; the desk's own target under <see cref="Desk"/> (完成数).</summary>
    public IReadOnlyDictionary<(string Target, string Unit), Fraction> Done { get; init; } = new Dictionary<(string, string), Fraction>();

    /// <summary>The percentage printed of a target, without the sign, by its id and the unit (百分比).</summary>
    public IReadOnlyDictionary<(string Target, string Unit), string> Percent { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>The word that stands for the desk itself (本办).</summary>
    public const string Desk = "本办";

    internal IEnumerable<string> Expected => Money.Keys.Concat(Converted.Keys).Concat(Passed.Keys).Concat(NoAward ?? [])
        .Concat(Done.Keys.Concat(Percent.Keys).Select(d => d.Unit).Where(u => u != Desk));

    /// <summary>What came out differently, in Chinese.</summary>
    internal IEnumerable<string> Differences(ScoreReport report)
    {
        var scores = report.Units.Concat(report.Persons).ToLookup(s => s.Person ?? s.Unit);
        foreach (var (name, expected) in Money)
            if (scores[name].FirstOrDefault()?.Money is var money && money != expected) yield return $"“{name}”应奖励 {expected}元，算得 {Shown(money)}元";
        foreach (var (name, expected) in Converted)
            if (scores[name].FirstOrDefault()?.Converted is var points && points != expected) yield return $"“{name}”应折算 {expected}分，算得 {Shown(points)}分";
        foreach (var (name, expected) in Passed)
            if (scores[name].FirstOrDefault()?.Passed is var passed && passed != expected) yield return $"“{name}”应{(expected ? "" : "不")}合格，算得{(passed is { } p ? p ? "合格" : "不合格" : "没有合格线")}";
        foreach (var ((target, unit), expected) in Done)
            if (report.Targets.FirstOrDefault(t => t.Id == target && (t.Unit ?? Desk) == unit)?.Done is var done && done != expected) yield return $"目标“{target}”的“{unit}”应完成 {expected}，算得 {Shown(done)}";
        foreach (var ((target, unit), expected) in Percent)
            if (report.Targets.FirstOrDefault(t => t.Id == target && (t.Unit ?? Desk) == unit)?.Percent is var percent && percent != expected) yield return $"目标“{target}”的“{unit}”应完成 {expected}%，算得 {percent ?? "-"}%";
        if (NoAward is null) yield break;
        foreach (var group in scores.Where(group => NoAward.Contains(group.Key) != group.First().NoAward))
            yield return $"“{group.Key}”应{(NoAward.Contains(group.Key) ? "" : "不")}取消评优，算得相反";
        foreach (var name in NoAward.Where(name => !scores.Contains(name))) yield return $"“{name}”不在结果里";
    }

    private static string Shown(Fraction? value) => value?.ToString() ?? "-";
}
