using System.Text;
using Yaoqing.Bench.Corpus;
using Yaoqing.Bench.Harness;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Bench.Workloads;

/// <summary>
/// W7: marks, blanks and widths only, the work that AutoCorrect, zhlint and textlint do: named with their places, and mended. The tools
/// disagree on what is right (AutoCorrect puts a blank between Han and Latin, an official text has none), so counts are shown, not compared.
/// </summary>
internal static class W7Marks
{
    private const int Large = 1_000_000, Small = 100_000;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load, Peers peers)
    {
        var reviewer = new Reviewer(Marks());
        var (large, small) = (Sentences.Text(Large, seed: 13, defects: true), Sentences.Text(Small, seed: 14, defects: true));
        var folder = Directory.CreateTempSubdirectory("yaoqing-bench-text-");
        try
        {
            var (largeFile, smallFile) = (Path.Combine(folder.FullName, "large.txt"), Path.Combine(folder.FullName, "small.txt"));
            await File.WriteAllTextAsync(largeFile, large);
            await File.WriteAllTextAsync(smallFile, small);
            using var lint = peers.Node("autocorrect", "lint", largeFile);
            using var format = peers.Node("autocorrect", "format", largeFile);
            using var zhlint = peers.Node("zhlint", smallFile);
            using var textlint = peers.Node("textlint", smallFile);
            return
            [
                await CompareAsync(Math.Min(rounds, 5), load, new MarkWork("marks and blanks found, with places", large, () => Found(reviewer, large)), 5, [("AutoCorrect lint", lint)]),
                await CompareAsync(Math.Min(rounds, 5), load, new MarkWork("marks and blanks mended", large, () => Mended(reviewer, large)), 3, [("AutoCorrect format", format)]),
                await CompareAsync(Math.Min(rounds, 3), load, new MarkWork("marks and blanks found, slower tools", small, () => Found(reviewer, small)), null, [("zhlint", zhlint), ("textlint", textlint)]),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What is done to which text; gives how many lines it concerns.</summary>
    private sealed record MarkWork(string Name, string Text, Func<int> Run);

    private static async Task<Outcome> CompareAsync(int rounds, Load load, MarkWork work, int? goal, (string Name, NodePeer? Peer)[] others)
    {
        var present = others.Where(other => other.Peer is not null).Select(other => (other.Name, Peer: other.Peer!)).ToList(); // just filtered
        List<string> notes = [$"lines or findings: ours {work.Run()}"];
        foreach (var (name, peer) in present)
            notes.Add($"lines or findings: {name} {(await peer.TurnAsync()).Sum}");
        var series = await Rounds.RunAsync(rounds, "ms CPU", load,
            [("ours", () => Timing.OfAsync(() => work.Run())), .. present.Select(other => (other.Name, (Func<Task<double>>)(async () => (await other.Peer.TurnAsync()).Ms)))]);
        List<Goal> goals = [];
        if (goal is { } times && series.Count > 1)
        {
            var ratio = 1 / Spread.OfRatio(series[0], series[1]).Median;
            goals.Add(new Goal($"≥ {times} × {series[1].Name}", $"{Tables.Figure(ratio)} ×", ratio >= times));
        }
        var bytes = Encoding.UTF8.GetByteCount(work.Text);
        notes.Add(string.Join(", ", series.Select(side => $"{side.Name} {Tables.Figure(W7Review.Speed(bytes, side))} MB/s")));
        return Outcome.Of("W7", $"{work.Name}, {bytes / 1000} kB", series, goals, [.. notes]);
    }

    private static int Found(Reviewer reviewer, string text) => reviewer.Review(Body(text)).Findings.Count;

    private static int Mended(Reviewer reviewer, string text)
    {
        var item = Body(text);
        var report = reviewer.Review(item);
        _ = FixedText.Apply(item, report);
        return report.Findings.Where(finding => finding.Fix is not null).Select(finding => finding.Line).Distinct().Count();
    }

    private static Manuscript Body(string text) => new("", text);

    private static RuleSet Marks() => new()
    {
        Rules = RuleCatalogue.Shipped.All.ToDictionary(rule => rule.Id, rule => new RuleSetting(Enabled: rule.LifeCycle == LifeCycle.Stable && rule.Group is RuleGroup.Punctuation or RuleGroup.Numerals)),
    };
}
