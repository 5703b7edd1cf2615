using System.Globalization;
using System.Reflection;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests.Corpus;

/// <summary>A clean item of the corpus.</summary>
/// <param name="Group">File without extension, e.g. party.</param>
/// <param name="Number">Position in the file, from 1.</param>
/// <param name="Manuscript">The item with all its fields.</param>
internal sealed record CleanItem(string Group, int Number, Manuscript Manuscript)
{
    public override string ToString() => $"{Group}#{Number} {Manuscript.Title}";
}

/// <summary>A planted defect: a text in which one rule must speak, at the marked passage if there is one.</summary>
internal sealed record PlantedDefect(string Rule, RuleExample Example);

/// <summary>
/// Reads the corpus, which lies beside this file and is embedded in the test assembly.
/// <para>Clean/*.txt: an item begins with <c>=== line=… form=… kind=… structure=… unit=… date=… event=… signer=… reporter=… phone=…</c>, then the
/// title, then the body; a blank line ends it. Defects/*.txt: <c># A01</c> opens a rule; every other line is an example as on the rules' pages.</para>
/// </summary>
internal static class CorpusText
{
    private static readonly Assembly Home = typeof(CorpusText).Assembly;

    public static IReadOnlyList<CleanItem> Clean { get; } = [.. Files("Corpus/Clean/").SelectMany(file => ReadItems(file.Name, file.Text))];

    public static IReadOnlyList<PlantedDefect> Defects { get; } = [.. Files("Corpus/Defects/").SelectMany(file => ReadDefects(file.Text))];

    /// <summary>Whole items in which one computed figure was altered by an eighth or more, the figure marked.</summary>
    public static IReadOnlyList<RuleExample> Altered { get; } =
        [.. Files("Corpus/Figures/").SelectMany(file => file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(RuleExample.Parse)];

    private static IEnumerable<(string Name, string Text)> Files(string folder)
    {
        foreach (var name in Home.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
            using var reader = new StreamReader(stream);
            yield return (name[folder.Length..^".txt".Length], reader.ReadToEnd());
        }
    }

    private static IEnumerable<CleanItem> ReadItems(string group, string text)
    {
        var number = 0;
        foreach (var part in text.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            yield return new CleanItem(group, ++number, WithFields(new Manuscript(lines[1], string.Join('\n', lines[2..])), lines[0]));
        }
    }

    private static Manuscript WithFields(Manuscript text, string header)
    {
        var fields = header.Split(' ').Select(field => field.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return text with
        {
            Line = Enum.Parse<Line>(fields["line"], ignoreCase: true),
            Form = Enum.Parse<Form>(fields["form"], ignoreCase: true),
            Kind = fields["kind"] == "problem" ? Kind.ProblemAndAdvice : Enum.Parse<Kind>(fields["kind"], ignoreCase: true),
            Structure = fields["structure"] switch
            {
                "inverted" => Structure.InvertedPyramid,
                "composite" => Structure.Composite,
                "enumeration" => Structure.Enumeration,
                _ => Structure.DirectNarrative,
            },
            Unit = fields["unit"],
            Date = Day(fields["date"]),
            EventDate = fields.TryGetValue("event", out var day) ? Day(day) : null,
            Signer = fields["signer"],
            SignerRank = SignerRank.DeputyHead,
            Reporter = fields["reporter"],
            Phone = fields["phone"],
        };
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<PlantedDefect> ReadDefects(string text)
    {
        var rule = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) rule = line[2..];
            else yield return new PlantedDefect(rule, RuleExample.Parse(line));
        }
    }
}
