using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary>A score report as JSON. Points and every other exact number are strings ("28.5", "5/3"); months are "YYYY-MM".</summary>
internal static class ScoreJson
{
    internal static string Write(ScoreReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Array(json, "units", report.Units, Subject);
            Array(json, "persons", report.Persons, Subject);
            Array(json, "notScored", report.NotScored, (j, n) => { j.WriteString("fact", n.Fact); j.WriteString("why", n.Why); });
            Array(json, "targets", report.Targets, Target);
            json.WriteString("period", report.Period.ToString());
            json.WriteStartObject("scheme");
            json.WriteString("name", report.SchemeName);
            json.WriteString("version", report.SchemeVersion);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Subject(Utf8JsonWriter json, SubjectScore score)
    {
        if (score.Person is { } person) json.WriteString("person", person);
        json.WriteString("unit", score.Unit);
        json.WriteString("group", score.Group.Length == 0 ? null : score.Group);
        json.WriteString("class", score.Class.Length == 0 ? null : score.Class);
        json.WriteString("points", score.Points.ToString());
        if (score.Rank is { } rank) json.WriteNumber("rank", rank);
        else json.WriteNull("rank");
        json.WriteBoolean("noAward", score.NoAward);
        if (score.Passed is { } passed) json.WriteBoolean("passed", passed);
        if (score.Converted is { } converted) json.WriteString("converted", converted.ToString());
        if (score.Money is { } money) json.WriteString("money", money.ToString());
        json.WriteString("received", score.Received.ToString());
        json.WriteString("used", score.Used.ToString());
        json.WriteString("credits", score.Credits.ToString());
        Array(json, "entries", score.Entries, Entry);
    }

    private static void Entry(Utf8JsonWriter json, PointEntry entry)
    {
        json.WriteString("rule", entry.Rule);
        json.WriteString("points", entry.Points.ToString());
        json.WriteString("posted", entry.Posted.ToString());
        json.WriteString("correctionFor", entry.CorrectionFor?.ToString());
        json.WriteStartArray("facts");
        foreach (var fact in entry.Facts) json.WriteStringValue(fact);
        json.WriteEndArray();
        json.WriteString("words", entry.Words);
    }

    private static void Target(Utf8JsonWriter json, TargetProgress target)
    {
        json.WriteString("id", target.Id);
        json.WriteString("name", target.Name);
        json.WriteString("unit", target.Unit);
        json.WriteString("setter", target.Setter);
        json.WriteString("level", target.Level);
        json.WriteString("goal", target.Goal.ToString());
        json.WriteString("done", target.Done.ToString());
        json.WriteString("percent", target.Percent);
        json.WriteString("pace", target.Pace.ToString());
        json.WriteString("forecast", target.Forecast.ToString());
        json.WriteString("method", target.Method);
    }
}
