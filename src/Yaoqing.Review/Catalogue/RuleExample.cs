using System.Globalization;
using System.Text;

namespace Yaoqing.Review.Catalogue;

/// <summary>
/// An example of a rule's page: <c>{title=…; date=2025-05-20; kind=results} 正文，[[错处]]在这里。⏎第二段。 ⇒ 改法</c>.
/// The braces hold fields of the manuscript and may be left out; <c>[[ ]]</c> marks a passage in body or title; <c>⏎</c> is a line end;
/// what follows <c>⇒</c> must be among the suggestions or be the fix (<c>⇒ （删）</c>: the fix deletes the passage).
/// </summary>
/// <param name="Manuscript">The text without its signs.</param>
/// <param name="TitleSpans">Marked passages of the title.</param>
/// <param name="BodySpans">Marked passages of the body.</param>
/// <param name="Mended">What should stand instead; null when the example does not say.</param>
/// <param name="Source">The example as written.</param>
public sealed record RuleExample(Manuscript Manuscript, IReadOnlyList<TextSpan> TitleSpans, IReadOnlyList<TextSpan> BodySpans, string? Mended, string Source)
{
    internal static RuleExample Parse(string source)
    {
        var text = source;
        var fields = new Dictionary<string, string>();
        if (text.StartsWith('{') && text.IndexOf('}', StringComparison.Ordinal) is > 0 and var close)
        {
            fields = text[1..close].Split(';').Select(field => field.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
            text = text[(close + 1)..].TrimStart(' ');
        }
        string? mended = null;
        if (text.LastIndexOf('⇒') is >= 0 and var arrow)
        {
            mended = text[(arrow + 1)..].Trim();
            text = text[..arrow].TrimEnd(' ');
        }
        var (title, titleSpans) = Unmark(fields.GetValueOrDefault("title", ""));
        var (body, bodySpans) = Unmark(text);
        return new RuleExample(WithFields(new Manuscript(title, body), fields), titleSpans, bodySpans, mended == "（删）" ? "" : mended, source);
    }

    private static (string Text, IReadOnlyList<TextSpan> Spans) Unmark(string marked)
    {
        var plain = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[[")) (start, i) = (plain.Length, i + 1);
            else if (marked.AsSpan(i).StartsWith("]]")) { spans.Add(new TextSpan(start, plain.Length)); i++; }
            else plain.Append(marked[i] == '⏎' ? '\n' : marked[i]);
        }
        return (plain.ToString(), spans);
    }

    private static Manuscript WithFields(Manuscript text, Dictionary<string, string> fields) => text with
    {
        Line = Choice<Line>(fields, "line"),
        BothLines = Switch(fields, "both"),
        Form = Choice<Form>(fields, "form"),
        Kind = Choice<Kind>(fields, "kind"),
        Structure = Choice<Structure>(fields, "structure"),
        SignerRank = Choice<SignerRank>(fields, "rank"),
        Board = fields.GetValueOrDefault("board"),
        Unit = fields.GetValueOrDefault("unit"),
        Date = Day(fields, "date"),
        EventDate = Day(fields, "event"),
        SubmittedAt = Moment(fields, "submitted"),
        Deadline = Moment(fields, "deadline"),
        Emergency = Switch(fields, "emergency"),
        Major = Switch(fields, "major"),
        Signer = fields.GetValueOrDefault("signer"),
        Reporter = fields.GetValueOrDefault("reporter"),
        Phone = fields.GetValueOrDefault("phone"),
        Attachments = Listed(fields, "attachments"),
        Leftovers = Listed(fields, "leftovers"),
        Margins = Listed(fields, "margins"),
        FileName = fields.GetValueOrDefault("file"),
    };

    private static T? Choice<T>(Dictionary<string, string> fields, string name) where T : struct, Enum =>
        fields.TryGetValue(name, out var value) ? Enum.Parse<T>(value, ignoreCase: true) : null;

    private static bool? Switch(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) ? value is "yes" : null;

    private static DateOnly? Day(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) ? DateOnly.Parse(value, CultureInfo.InvariantCulture) : null;

    private static DateTime? Moment(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) ? DateTime.Parse(value, CultureInfo.InvariantCulture) : null;

    private static string[]? Listed(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) ? value.Split('|', StringSplitOptions.RemoveEmptyEntries) : null;
}
