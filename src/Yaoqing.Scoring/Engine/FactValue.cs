namespace Yaoqing.Scoring;

/// <summary>The points of one fact under one rule, before sharing.</summary>
internal static class FactValue
{
    /// <summary>The value, or the reason why there is none.</summary>
    internal static (Fraction Value, string? Why) Of(Fact fact, FactRule rule, Pick[] multipliers, int k)
    {
        var value = k == 0 && rule.LeadValue is { } lead ? lead : rule.Value;
        if (rule.Decided is { } range && WhyUndecided(fact, rule, range) is { } why) return (default, why);
        if (rule.FromGiven && fact.Given is null) return (default, $"规则“{rule.Name}”按对方给分计，事实没有写 given（给分）。");
        if (rule.FromGiven) value *= fact.Given!.Value; // not null: checked on the line above
        if (!rule.OncePerFact && fact.Count != Fraction.One) value *= fact.Count;
        foreach (var multiplier in multipliers)
            if (Applies(multiplier, rule)) value *= multiplier.Rule.Value;
        return (value, null);
    }

    internal static bool Applies(Pick multiplier, FactRule rule) => multiplier.Of is null ? rule.Effect == RuleEffect.Points : multiplier.Of.Contains(rule.Id);

    private static string? WhyUndecided(Fact fact, FactRule rule, (Fraction Low, Fraction High) range)
    {
        if (fact.Given is not { } given || fact.By is null || fact.Reason is null)
            return $"规则“{rule.Name}”在 {range.Low} 到 {range.High} 分之间裁定，请补写 given（给分）、by（裁定人）和 reason（理由）。";
        return given < range.Low || given > range.High ? $"裁定的 {given} 分超出规则“{rule.Name}”的范围 {range.Low} 到 {range.High}。" : null;
    }
}

/// <summary>The part of a joint fact's points that falls to one unit or person.</summary>
internal static class JointShares
{
    /// <summary>Null when the parts are not known.</summary>
    internal static Fraction? Of(Joint joint, int count, int k, IReadOnlyList<UnitShare> written)
    {
        Fraction? part = joint.Mode switch
        {
            JointMode.Full => Fraction.One,
            JointMode.Split => count == 1 ? Fraction.One : Fraction.Of(1, count),
            JointMode.Half => count > 1 ? Fraction.Of(1, 2) : Fraction.One,
            JointMode.Lead => k <= 0 ? Fraction.One : Fraction.Zero,
            JointMode.Ratio => Ratio(joint.Parts, count, k, written),
        };
        return joint.Office.IsZero ? part : part * (Fraction.One - joint.Office);
    }

    private static Fraction? Ratio(IReadOnlyList<Fraction> parts, int count, int k, IReadOnlyList<UnitShare> written)
    {
        if (count == 1) return Fraction.One;
        if (written.Count == count && written.All(w => w.Ratio is not null)) parts = [.. written.Select(w => w.Ratio ?? default)];
        if (parts.Count == 0) return null;
        var sum = Fraction.Zero;
        for (var i = 0; i < count; i++) sum += parts[Math.Min(i, parts.Count - 1)];
        return sum.IsZero ? null : parts[Math.Min(k, parts.Count - 1)] / sum;
    }
}
