using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Lines of a laid-out issue: the text on each baseline, in order.</summary>
internal static class Printed
{
    public sealed record Line(int Page, int Baseline, int Left, int Right, int Size, string Text, int Node);

    public static IReadOnlyList<Line> Lines(LaidOutIssue issue) => [.. issue.Pages.SelectMany(page => page.Runs
        .GroupBy(run => (run.Baseline, run.Node)).Select(group => new Line(page.Number, group.Key.Baseline, group.Min(run => run.Glyphs[0].X),
            group.Max(run => run.Glyphs[^1].X + run.Glyphs[^1].Advance), group.Max(run => run.Size), string.Concat(group.Select(run => run.Text)), group.Key.Node)))];

    /// <summary>The lines of one paragraph set in the body of a report, without fonts.</summary>
    public static IReadOnlyList<string> Body(string text)
    {
        var laid = IssueTypesetter.Lay(AnIssue.Report(new Paragraph(text)) with { Colophon = null }, FontSet.Empty);
        var lines = Lines(laid).Where(line => line.Node >= 0).ToList();
        return [.. lines.Where(line => line.Node == lines[^1].Node).Select(line => line.Text)];
    }
}
