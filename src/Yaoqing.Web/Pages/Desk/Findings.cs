using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>A review as the page parts show it: rows, and marks in the body that the rows lead to.</summary>
public static class Findings
{
    public static IReadOnlyList<FindingRow> Rows(ReviewReport? report, IReadOnlyList<App.Editing.ConfirmedFinding> confirmed) =>
        [.. (report?.Findings ?? []).OrderByDescending(finding => finding.Severity).Select(finding => Row(finding, confirmed.FirstOrDefault(each => each.Fingerprint == finding.Fingerprint)))];

    public static IReadOnlyList<MarkedSpan> Marks(ReviewReport? report) => report is null ? [] :
    [
        .. report.Findings.Where(finding => finding is { In: Where.Body, Span: not null }).Select(finding => new MarkedSpan(finding.Span?.Start ?? 0, finding.Span?.End ?? 0, finding.Severity switch
        {
            Severity.Error => SpanKind.Error,
            Severity.Warning => SpanKind.Warning,
            Severity.Hint => SpanKind.Hint,
        }, finding.Message, Anchor(finding))),
        .. report.Checked.Where(each => each.In == Where.Body).Select(each => new MarkedSpan(each.Span.Start, each.Span.End, SpanKind.Agreed, each.Verdict)),
    ];

    private static FindingRow Row(Finding finding, App.Editing.ConfirmedFinding? confirmed) => new(
        finding.Rule,
        finding.Severity switch { Severity.Error => FindingLevel.Error, Severity.Warning => FindingLevel.Warning, Severity.Hint => FindingLevel.Hint },
        RuleCatalogue.Shipped.All.FirstOrDefault(rule => rule.Id == finding.Rule)?.Name ?? finding.Rule, finding.Message, finding.Text,
        finding.Evidence.Count == 0 ? null : string.Join('\n', finding.Evidence.Select(each => $"{each.Key}　{each.Value}")), finding.Basis, finding.Suggestions,
        finding is { In: Where.Body, Span: not null } ? Anchor(finding) : null, finding.Fingerprint, confirmed?.Reason, confirmed?.By) { Mends = Items.Mending.Choices(FindingJson.From(finding)), MayBeForDesk = DeskReview.MayBeForDesk(finding) };

    private static string Anchor(Finding finding) => "m-" + finding.Fingerprint;
}
