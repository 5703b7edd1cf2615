using System.Text;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>
/// Running counters of automatic numbers. Numbers on one definition count on together; a start override begins anew where
/// that number first appears; a paragraph resets the deeper levels of its definition unless they say otherwise.
/// </summary>
internal sealed class NumberingCounters(WordNumbering numbering)
{
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Number, int Level)> started = [];

    /// <summary>Counts one paragraph and gives its number as printed; empty when the number is not defined.</summary>
    public string Next(int numberId, int? level, string? style)
    {
        if (numbering.Find(numberId) is not { } number) return "";
        var at = Math.Clamp(level ?? (style is null ? 0 : numbering.LevelOfStyle(number, style)), 0, WordNumbering.Levels - 1);
        var definition = numbering.Definition(number);
        if (!counters.TryGetValue(definition, out var counts)) counters[definition] = counts = new int?[WordNumbering.Levels];
        if (started.Add((numberId, at)) && number.Starts.TryGetValue(at, out var start)) counts[at] = start;
        else counts[at] = counts[at] is { } last ? unchecked(last + 1) : numbering.Level(number, at).Start;
        for (var deeper = at + 1; deeper < WordNumbering.Levels; deeper++)
            if (numbering.Level(number, deeper).RestartAfter is not { } after || after > at) counts[deeper] = null;
        return Print(number, at, counts);
    }

    private string Print(WordNumber number, int at, int?[] counts)
    {
        var level = numbering.Level(number, at);
        if (level.Format == "bullet") return Symbols.Bullet(level.Text, level.Font);
        if (level.Format == "none" && !level.Text.Contains('%', StringComparison.Ordinal)) return level.Text;
        var printed = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is < '1' or > '9')
            {
                printed.Append(level.Text[i]);
                continue;
            }
            var shown = level.Text[++i] - '1';
            var definition = numbering.Level(number, shown);
            printed.Append(NumberFormats.Format(counts[shown] ?? definition.Start, level.IsLegal ? "decimal" : definition.Format));
        }
        return printed.ToString().Trim();
    }
}
