using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>
/// SARIF 2.1.0 of all files in one run. Regions of plain text files are those of the file itself (the title is line 1);
/// for files of a word processor they count within the extracted text: title, line end, body.
/// </summary>
internal static class ReviewSarif
{
    public static string Write(IReadOnlyList<ReviewedFile> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, files);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var file in files)
                foreach (var finding in file.Report?.Findings ?? []) WriteResult(json, file.Input, finding);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<ReviewedFile> files)
    {
        var used = files.SelectMany(file => file.Report?.Findings ?? []).Select(finding => finding.Rule).ToHashSet();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Yaoqing");
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalogue.Shipped.All.Where(rule => used.Contains(rule.Id)))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Name);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ReviewInput input, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", Severity.Hint => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", $"{finding.Message}（依据：{finding.Basis}）");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, input);
        if (finding.Span is { } span) WriteRegion(json, "region", input, finding, span.Start, span.End);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("yaoqing/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Fix is { } fix) WriteFix(json, input, finding, fix);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, ReviewInput input, Finding finding, Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, input);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", input, finding, fix.Start, fix.End);
        json.WriteStartObject("insertedContent");
        json.WriteString("text", fix.Text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, ReviewInput input)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", input.File == "-" ? "stdin" : string.Join('/', input.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, ReviewInput input, Finding finding, int start, int end)
    {
        var whole = input.Text ?? input.Manuscript.Title + "\n" + input.Manuscript.Body;
        var shift = finding.In == Where.Title ? Math.Max(0, whole.IndexOf(input.Manuscript.Title, StringComparison.Ordinal)) : input.Text is null ? input.Manuscript.Title.Length + 1 : input.BodyStart;
        var (from, to) = (Math.Min(start + shift, whole.Length), Math.Min(end + shift, whole.Length));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", whole.AsSpan(0, from).Count('\n') + 1);
        json.WriteNumber("startColumn", from - (from == 0 ? 0 : whole.LastIndexOf('\n', from - 1) + 1) + 1);
        json.WriteNumber("endLine", whole.AsSpan(0, to).Count('\n') + 1);
        json.WriteNumber("endColumn", to - (to == 0 ? 0 : whole.LastIndexOf('\n', to - 1) + 1) + 1);
        json.WriteNumber("charOffset", from);
        json.WriteNumber("charLength", to - from);
        json.WriteEndObject();
    }
}
