using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yaoqing.Documents.Reading;

/// <summary>The public JSON form of a read manuscript: one object on one line, members in fixed order, Chinese unescaped.</summary>
public static class ManuscriptJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// <c>{"file","format","title","paragraphs":[{"text","level"}],"tables":[[[cells]]],"fields":{…},"attachments":[{"name","format",
    /// "bytes","sha256","title","characters","refused"}],"warnings":[{"code","message"}],"refused":null|{"code","message"}}</c>
    /// </summary>
    public static string Line(ReadManuscript manuscript)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, manuscript);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ReadManuscript manuscript)
    {
        json.WriteStartObject();
        json.WriteString("file", Legal(manuscript.File));
        json.WriteString("format", manuscript.Format);
        json.WriteString("title", Legal(manuscript.Title));
        WriteBody(json, manuscript);
        WriteFields(json, manuscript.Fields);
        json.WriteStartArray("attachments");
        foreach (var attachment in manuscript.Attachments) WriteAttachment(json, attachment);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in manuscript.Warnings) WritePair(json, warning.Code, warning.Message);
        json.WriteEndArray();
        WriteRefusal(json, manuscript.Refused);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, ReadManuscript manuscript)
    {
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in manuscript.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteString("text", Legal(paragraph.Text));
            json.WriteNumber("level", paragraph.Level);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (var table in manuscript.Tables)
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
            {
                json.WriteStartArray();
                foreach (var cell in row) json.WriteStringValue(Legal(cell));
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, ReadFields fields)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
                 [("signer", fields.Signer), ("reporter", fields.Reporter), ("phone", fields.Phone), ("unit", fields.Unit), ("date", fields.Date)])
        {
            if (value is null) json.WriteNull(name);
            else json.WriteString(name, Legal(value));
        }
        json.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter json, ReadAttachment attachment)
    {
        json.WriteStartObject();
        json.WriteString("name", Legal(attachment.Name));
        json.WriteString("format", attachment.Format);
        json.WriteNumber("bytes", attachment.Content.Length);
        json.WriteString("sha256", attachment.Sha256);
        json.WriteString("title", Legal(attachment.Manuscript?.Title ?? ""));
        json.WriteNumber("characters", attachment.Manuscript?.BodyText.Length ?? 0);
        WriteRefusal(json, attachment.Manuscript?.Refused);
        json.WriteEndObject();
    }

    private static void WriteRefusal(Utf8JsonWriter json, ReadRefusal? refusal)
    {
        json.WritePropertyName("refused");
        if (refusal is null) json.WriteNullValue();
        else WritePair(json, refusal.Code, refusal.Message);
    }

    private static void WritePair(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("message", Legal(message));
        json.WriteEndObject();
    }

    // A damaged file may hold half a surrogate pair, which JSON cannot carry.
    private static string Legal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return string.Concat(text.EnumerateRunes().Select(r => r.Value == 0xFFFD ? "〓" : r.ToString()));
        }
        return text;
    }
}
