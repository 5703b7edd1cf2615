using System.Text.RegularExpressions;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 正文文本 → 自然段. Tells headings by the ordinals of GB/T 9704-2012 第 7.3.3 条 (一、 → （一） → 1. → （1）): a short line without a full stop is
/// a heading of its own; a numbered first sentence of a longer paragraph is its lead.
/// </summary>
public static partial class BodyText
{
    private const int LongestHeading = 40, LongestLead = 50;

    /// <summary>One paragraph a line; empty lines are dropped, leading blanks removed.</summary>
    public static IReadOnlyList<Block> Parse(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => (Block)ParseParagraph(line))];

    /// <summary>One paragraph with its level and lead.</summary>
    public static Paragraph ParseParagraph(string line)
    {
        var level = LevelOf(line);
        if (level == 0)
            return new(line);
        var stop = line.IndexOf('。');
        if (stop < 0 && line.Length <= LongestHeading && !"；，：".Contains(line[^1]))
            return new(line, level);
        return stop > 0 && stop < LongestLead && stop < line.Length - 1 && level <= 2 ? new(line[(stop + 1)..], level, line[..(stop + 1)]) : new(line);
    }

    /// <summary>层次 told by the ordinal at the start: 1–4, 0 for none.</summary>
    public static int LevelOf(string line) =>
        First().IsMatch(line) ? 1 : Second().IsMatch(line) ? 2 : Third().IsMatch(line) ? 3 : Fourth().IsMatch(line) ? 4 : 0;

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)]")]
    private static partial Regex Second();

    [GeneratedRegex("^[0-9]{1,2}[.．、](?![0-9])")]
    private static partial Regex Third();

    [GeneratedRegex("^[（(][0-9]{1,2}[）)]")]
    private static partial Regex Fourth();
}
