namespace Yaoqing.Architecture.Tests;

internal static class Violations
{
    /// <summary>Passes when a rule found nothing, and otherwise prints every violation on its own line.</summary>
    public static void MustBeNone(IEnumerable<string> violations)
    {
        var found = violations.Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, $"{found.Length} violation(s):\n{string.Join('\n', found)}");
    }
}
