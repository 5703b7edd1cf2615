using Yaoqing.App.Reporting;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>A report of the review as the page parts show it.</summary>
public static class FindingRows
{
    private static readonly Dictionary<string, string> Names = RuleCatalogue.Shipped.All.ToDictionary(rule => rule.Id, rule => rule.Name);

    public static string NameOf(string rule) => Names.GetValueOrDefault(rule, rule);

    /// <summary>The findings of one or two desks' reports, each once; what was confirmed carries its reason.</summary>
    public static IReadOnlyList<FindingRow> Of(IEnumerable<ReportJson> reports, IReadOnlyList<ConfirmedFinding> confirmed) =>
        [.. Distinct(reports).Select((finding, index) => Row(finding, index, confirmed.FirstOrDefault(each => each.Fingerprint == finding.Fingerprint)))];

    /// <summary>The passages of the body that findings and agreeing relations speak of.</summary>
    public static IReadOnlyList<MarkedSpan> Marks(IEnumerable<ReportJson> reports)
    {
        var all = reports.ToList();
        var findings = Distinct(all).Select((finding, index) => (finding, index)).Where(each => each.finding is { In: "body", Start: not null, End: not null })
            .Select(each => new MarkedSpan(each.finding.Start ?? 0, each.finding.End ?? 0, Kind(each.finding.Severity), each.finding.Message, Anchor(each.index)));
        return [.. findings, .. all.Take(1).SelectMany(report => report.Checked).Select(each => new MarkedSpan(each.Start, each.End, SpanKind.Agreed, each.Verdict))];
    }

    private static IEnumerable<FindingJson> Distinct(IEnumerable<ReportJson> reports) => reports.SelectMany(report => report.Findings).DistinctBy(finding => (finding.Fingerprint, finding.Start));

    private static FindingRow Row(FindingJson finding, int index, ConfirmedFinding? confirmed) => new(
        finding.Rule, Level(finding.Severity), NameOf(finding.Rule), finding.Message, finding.Text, string.Join('\n', finding.Evidence.Select(each => $"{each.Key}　{each.Value}")), finding.Basis,
        finding.Suggestions, finding is { In: "body", Start: not null } ? Anchor(index) : null, finding.Fingerprint, confirmed?.Reason, confirmed?.By) { Mends = Mending.Choices(finding) };

    private static string Anchor(int index) => $"f-{index + 1}";

    private static FindingLevel Level(string severity) => severity switch { "error" => FindingLevel.Error, "warning" => FindingLevel.Warning, _ => FindingLevel.Hint };

    private static SpanKind Kind(string severity) => severity switch { "error" => SpanKind.Error, "warning" => SpanKind.Warning, _ => SpanKind.Hint };
}
