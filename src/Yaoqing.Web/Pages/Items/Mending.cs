using System.Globalization;
using Yaoqing.App.Reporting;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>点一下就改: what a click puts in place of a passage, here for those who have no script (Client/src/editor/findings.ts does the same in the browser).</summary>
internal static class Mending
{
    /// <summary>The certain fix first, then the suggestions.</summary>
    internal static IReadOnlyList<string> Choices(FindingJson finding) => finding.In == "meta" ? []
        : finding.Fix is { } fix && !finding.Suggestions.Contains(fix.Text) ? [fix.Text, .. finding.Suggestions] : finding.Suggestions;

    /// <summary>The text with one replacement in it; null where the finding or the choice is not there.</summary>
    /// <param name="act"><c>mend:&lt;fingerprint&gt;:&lt;which&gt;</c>.</param>
    internal static (string Title, string Body)? Apply(string title, string body, ReportJson report, string act)
    {
        var parts = act.Split(':');
        if (parts.Length != 3 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var which))
            return null;
        var finding = report.Findings.FirstOrDefault(each => each.Fingerprint == parts[1]);
        if (finding is not { Start: { } start, End: { } end } || which >= Choices(finding).Count)
            return null;
        var text = Choices(finding)[which];
        if (finding.Fix is { } fix && fix.Text == text)
            (start, end) = (fix.Start, fix.End);
        return finding.In == "title" ? (Replace(title.ReplaceLineEndings(" "), start, end, text), body) : (title, Replace(body.ReplaceLineEndings("\n"), start, end, text));
    }

    private static string Replace(string text, int start, int end, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(end));
}

/// <summary>Reasons that were written beside findings, as the form sends them.</summary>
internal static class TypedReasons
{
    private const string Prefix = "override:";
    private const int Most = 200;

    internal static Dictionary<string, string> Of(HttpRequest request) => !request.HasFormContentType ? []
        : request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value.ToString())).Take(Most)
            .ToDictionary(field => field.Key[Prefix.Length..], field => field.Value.Count > 1 ? field.Value[^1] ?? "" : field.Value.ToString());

    /// <summary>Whether the reason was said to hold for the whole desk.</summary>
    internal static bool ForDesk(HttpRequest request, string fingerprint) => request.HasFormContentType && request.Form.ContainsKey("common:" + fingerprint);
}

/// <summary>The score card and the agreeing figures as the editor shows them.</summary>
internal static class Measured
{
    internal static IReadOnlyList<Gauge> Gauges(TendenciesJson found) =>
        [.. Gauge.Unmeasured.Zip([found.Newsy, found.Hollow, found.Careless], (gauge, tendency) => gauge with { Level = LevelOf(tendency.Level), Reasons = tendency.Reasons })];

    internal static IReadOnlyList<string> Agreed(IReadOnlyList<CheckedJson> relations) => [.. relations.Select(each => $"“{each.Text}”　{each.Verdict}")];

    private static int LevelOf(string level) => level switch { "low" => 1, "medium" => 2, "high" => 3, _ => 0 };
}
