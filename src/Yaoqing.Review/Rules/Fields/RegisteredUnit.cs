namespace Yaoqing.Review.Rules.Fields;

/// <summary>The reporting unit is written as in the directory.</summary>
internal sealed class RegisteredUnit() : Rule("F05", "报送单位名称", Severity.Warning, "单位名录：报送单位用全称或规范化简称")
{
    public override void Check(ReviewContext context)
    {
        var units = context.Rules.Units;
        if (string.IsNullOrWhiteSpace(context.Manuscript.Unit) || units.Count == 0) return;
        var name = context.Manuscript.Unit.Trim();
        if (units.Any(unit => unit.Name == name || unit.ShortNames.Contains(name))) return;
        var near = units.Where(unit => IsNear(unit, name)).Select(unit => unit.ShortNames.Count > 0 ? unit.ShortNames[0] : unit.Name).Take(3).ToList();
        context.ReportMeta($"单位名录里没有“{name}”，请用全称或规范化简称；新设单位请先登记。", suggestions: near);
    }

    /// <summary>Whether the letters of the given name occur in this order in the unit's: 农业局 in 安和县农业农村局.</summary>
    private static bool IsNear(KnownUnit unit, string name)
    {
        var at = 0;
        foreach (var c in unit.Name)
            if (at < name.Length && c == name[at]) at++;
        return at == name.Length;
    }
}
