using System.Text.Json;
using System.Text.Json.Serialization;
using Yaoqing.Review;

namespace Yaoqing.App.Reporting;

/// <summary>The report as JSON: the shape of <c>yaoqing review --json</c>, of the stored reports and of the live review in the browser.</summary>
public sealed record ReportJson(
    string? File, string Title, int Chars, string Ruleset, IReadOnlyList<FindingJson> Findings, IReadOnlyList<CheckedJson> Checked, TendenciesJson Tendencies)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ReviewReport report, string? file = null, string title = "") => JsonSerializer.Serialize(From(report, file, title), Options);

    public static ReportJson Read(string json) => JsonSerializer.Deserialize<ReportJson>(json, Options) ?? throw new JsonException("An empty review report is stored.");

    public static ReportJson From(ReviewReport report, string? file = null, string title = "") => new(
        file, title, report.Counts.Body, report.RuleSet,
        [.. report.Findings.Select(FindingJson.From)],
        [.. report.Checked.Select(each => new CheckedJson(each.Rule, each.Span.Start, each.Span.End, each.Text, each.Verdict))],
        TendenciesJson.From(report.Tendencies));
}

public sealed record FindingJson(
    string Rule, string Severity, string Message, string In, int? Start, int? End, int? Line, int? Column, string Text, string Basis,
    IReadOnlyDictionary<string, string> Evidence, IReadOnlyList<string> Suggestions, Fix? Fix, string Fingerprint)
{
    public static FindingJson From(Finding finding) => new(
        finding.Rule, finding.Severity.ToString().ToLowerInvariant(), finding.Message, finding.In.ToString().ToLowerInvariant(),
        finding.Span?.Start, finding.Span?.End, finding.Span is null ? null : finding.Line, finding.Span is null ? null : finding.Column,
        finding.Text, finding.Basis, finding.Evidence, finding.Suggestions, finding.Fix, finding.Fingerprint);
}

public sealed record CheckedJson(string Rule, int Start, int End, string Text, string Verdict);

public sealed record TendencyJson(string Level, IReadOnlyList<string> Reasons);

public sealed record TendenciesJson([property: JsonPropertyName("newsy")] TendencyJson Newsy, [property: JsonPropertyName("hollow")] TendencyJson Hollow, [property: JsonPropertyName("careless")] TendencyJson Careless)
{
    public static TendenciesJson From(IReadOnlyList<TendencyScore> scores)
    {
        return new TendenciesJson(Of(Tendency.TooNewsy), Of(Tendency.TooHollow), Of(Tendency.TooCareless));

        TendencyJson Of(Tendency tendency)
        {
            var score = scores.FirstOrDefault(each => each.Tendency == tendency);
            return new TendencyJson((score?.Level ?? TendencyLevel.None).ToString().ToLowerInvariant(), score?.Reasons ?? []);
        }
    }
}
