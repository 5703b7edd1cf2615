namespace Yaoqing.Review.Tests;

/// <summary>Short forms for tests of single rules.</summary>
internal static class Check
{
    /// <summary>What one rule finds in a body.</summary>
    public static IReadOnlyList<Finding> Findings(string rule, string body, string title = "") => Findings(rule, new Manuscript(title, body));

    public static IReadOnlyList<Finding> Findings(string rule, Manuscript manuscript) =>
        [.. SampleCounty.ReviewerWith(rule).Review(manuscript).Findings.Where(finding => finding.Rule == rule)];

    public static Finding Single(string rule, string body) => Assert.Single(Findings(rule, body));

    public static void Silent(string rule, string body, string title = "") => Assert.Empty(Findings(rule, body, title));

    /// <summary>What one rule recomputed and found to agree.</summary>
    public static IReadOnlyList<CheckedRelation> Agreeing(string rule, string body) =>
        [.. SampleCounty.ReviewerWith(rule).Review(new Manuscript("", body)).Checked.Where(relation => relation.Rule == rule)];
}
