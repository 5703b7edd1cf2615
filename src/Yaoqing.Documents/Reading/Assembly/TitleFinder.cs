using System.Text.RegularExpressions;

namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>
/// Finds the title among the first lines: a line labelled 标题, else the title style, else the line that stands out
/// (centred, larger than the body, first), else the first line when it can be one. Titles on several lines are joined;
/// a masthead above (刊名, 期号) and an addressee (县委办：) do not count.
/// </summary>
internal sealed partial class TitleFinder(DraftLines draft)
{
    private const int Searched = 12, LongestTitle = 70, BodyLine = 80;

    /// <summary>The title's lines in order; empty when there is none.</summary>
    public IReadOnlyList<DraftParagraph> Find()
    {
        var lines = draft.Lines.Where(l => !l.IsNote).Take(Searched).ToList();
        var end = lines.FindIndex(l => l.Text.Length >= BodyLine);
        if (end >= 0) lines.RemoveRange(end, lines.Count - end);
        var best = lines.Find(l => l.IsTitleStyle && MayBeTitle(l)) ?? Outstanding(lines) ?? First(lines);
        return best is null ? [] : WithContinuation(lines, lines.FindIndex(l => ReferenceEquals(l, best)));
    }

    private DraftParagraph? Outstanding(List<DraftParagraph> lines)
    {
        var body = BodySize();
        var (best, bestScore) = ((DraftParagraph?)null, 1);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!MayBeTitle(line) || line.InTextBox) continue;
            var score = (line.IsCentred ? 2 : 0) + (body > 0 && line.HalfPoints >= body + 2 ? 2 : 0) + (line.Outline == 1 ? 1 : 0) + (line.Text.Length < 5 || IsPeriodicalName(line.Text) ? -2 : 0);
            if (score > bestScore) (best, bestScore) = (line, score);
        }
        return best;
    }

    private static DraftParagraph? First(List<DraftParagraph> lines)
    {
        foreach (var line in lines)
        {
            if (FieldLine.Parse(line.Text) is not null || IsAddressee(line.Text) || line.InTextBox || (IsPeriodicalName(line.Text) && !ReferenceEquals(line, lines[^1]))) continue;
            return MayBeTitle(line) ? line : null;
        }
        return null;
    }

    private static List<DraftParagraph> WithContinuation(List<DraftParagraph> lines, int at)
    {
        var title = new List<DraftParagraph> { lines[at] };
        while (++at < lines.Count)
        {
            var (line, first) = (lines[at], title[0]);
            var isSubtitle = line.Text.StartsWith("——", StringComparison.Ordinal);
            var looksAlike = first.IsCentred && line.IsCentred && line.HalfPoints == first.HalfPoints && line.IsTitleStyle == first.IsTitleStyle;
            if (!(isSubtitle || line.ContinuesLine && line.IsCentred || looksAlike) || !MayBeTitle(line) || title.Sum(l => l.Text.Length) + line.Text.Length > LongestTitle) break;
            title.Add(line);
        }
        return title;
    }

    private int BodySize() => draft.Lines.Where(l => l.HalfPoints > 0 && l.Text.Length >= 30).GroupBy(l => l.HalfPoints)
        .OrderByDescending(g => g.Sum(l => l.Text.Length)).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 0;

    private static bool MayBeTitle(DraftParagraph line) =>
        line.Text.Length <= LongestTitle && line.Text[^1] is not ('。' or '；' or '：' or ':' or '，' or '！') && !line.Text.Contains('。', StringComparison.Ordinal)
        && !line.IsNumbered && HeadingLevel.OfOrdinal(line.Text) == 0 && line.Text.Any(c => c >= '\u4E00' || char.IsLetter(c))
        && FieldLine.Parse(line.Text) is null && !IsIssueNumber(line.Text) && !line.Text.StartsWith("附件", StringComparison.Ordinal);

    /// <summary>“县委办：”, “县政府办信息科：”.</summary>
    public static bool IsAddressee(string text) => text.Length <= 40 && text[^1] is '：' or ':';

    /// <summary>“崭山信息”, “政务信息”: the name of a bulletin rather than of one item.</summary>
    private static bool IsPeriodicalName(string text) => text.Length <= 9 && PeriodicalEndings.Any(e => text.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] PeriodicalEndings = ["信息", "简报", "快报", "专报", "要情", "简讯", "信息快报", "信息专报"];

    /// <summary>“第26期”, “（总第512期）”, “2026年第3期”.</summary>
    public static bool IsIssueNumber(string text) => text.Length <= 40 && IssueNumber().IsMatch(text);

    [GeneratedRegex(@"^[（(〔\[]?\s*(?:[0-9]{4}\s*年\s*)?(?:总?\s*第)\s*[0-9一二三四五六七八九十百〇]{1,4}\s*期(?=\s|$|[）)〕\]（(])")]
    private static partial Regex IssueNumber();
}
