namespace Yaoqing.Architecture.Tests;

/// <summary>SPDX expressions as far as packages use them: one level of AND or OR, brackets around the whole.</summary>
internal static class LicenceExpression
{
    /// <summary>Every part of an AND, or one part of an OR, is allowed. A mixture of both is not read, and so not covered.</summary>
    public static bool IsCovered(string expression, IReadOnlySet<string> allowed)
    {
        var plain = expression.Trim().TrimStart('(').TrimEnd(')');
        var either = plain.Split(" OR ");
        var every = plain.Split(" AND ");
        if (either.Length > 1 && every.Length > 1) return false;
        return either.Length > 1 ? either.Any(allowed.Contains) : every.All(allowed.Contains);
    }
}
