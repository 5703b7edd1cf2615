namespace Yaoqing.Documents.Typesetting;

/// <summary>A rule as the rectangle it covers; table rules reach half their thickness beyond their ends, so that corners close.</summary>
internal readonly record struct RuleBox(int X, int Y, int Width, int Height)
{
    public static RuleBox Of(PlacedRule rule) => rule.Y1 == rule.Y2
        ? new(rule.X1, rule.Y1 - rule.Thickness / 2, rule.X2 - rule.X1, rule.Thickness)
        : new(rule.X1 - rule.Thickness / 2, rule.Y1, rule.Thickness, rule.Y2 - rule.Y1);
}
