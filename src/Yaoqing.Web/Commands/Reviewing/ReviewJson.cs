using System.Text.Encodings.Web;
using System.Text.Json;
using Yaoqing.App.Reporting;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>One line of JSON for each file; an unreadable file gives <c>{"file","error"}</c>.</summary>
internal static class ReviewJson
{
    public static string Line(ReviewedFile file)
    {
        if (file.Report is { } report) return ReportJson.Write(report, file.Input.File, file.Input.Manuscript.Title) + "\n";
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", file.Input.File);
            json.WriteString("error", file.Input.Problem);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
