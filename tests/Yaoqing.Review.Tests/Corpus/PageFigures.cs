using System.Globalization;
using System.Text.RegularExpressions;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests.Corpus;

/// <summary>
/// The measured figures as they are printed on the rules' pages, one line at the end of 已知误报:
/// <c>实测：303篇正确信息中误报0处，6处预设差错查出6处。</c> Printed anew by running this class with YAOQING_PRINT_FIGURES=1.
/// </summary>
public sealed partial class PageFigures
{
    private const string Switch = "YAOQING_PRINT_FIGURES";

    /// <summary>Whoever makes a rule noisier or blinder than its page says must either mend the rule or print the page anew and show it in the change.</summary>
    [Fact]
    public void 规则页上的实测数字没有变差()
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1") Print();
        var worse = Measurement.Figures.Select(figures => (figures, printed: PrintedOn(figures.Rule))).Where(pair => pair.printed is { } printed && IsWorse(pair.figures, printed))
            .Select(pair => $"{pair.figures.Rule} 页上写“{pair.printed}”，实测：{LineOf(pair.figures)}").ToList();
        Assert.True(worse.Count == 0, $"比规则页上的实测数字差（改好规则，或用{Switch}=1重印）：\n" + string.Join("\n", worse));
    }

    private static bool IsWorse(RuleFigures figures, string printed)
    {
        var match = Line().Match(printed);
        if (!match.Success) return true;
        var (items, alarms, planted, found) = (Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4));
        return (long)figures.False * items > (long)alarms * CorpusText.Clean.Count || (long)figures.Found * planted < (long)found * figures.Planted;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string LineOf(RuleFigures figures) =>
        $"实测：{CorpusText.Clean.Count}篇正确信息中误报{figures.False}处，{figures.Planted}处预设差错查出{figures.Found}处。";

    private static string? PrintedOn(string rule) => RuleCatalogue.Shipped.Page(rule)?.Text.Split('\n').LastOrDefault(line => line.StartsWith("实测：", StringComparison.Ordinal));

    private static void Print()
    {
        var rules = Path.Combine(Root(), "src", "Yaoqing.Review", "Rules");
        var byRule = Measurement.Figures.ToDictionary(figures => figures.Rule);
        foreach (var path in Directory.EnumerateFiles(rules, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            if (!text.StartsWith("# ", StringComparison.Ordinal) || text.Length < 5 || !byRule.TryGetValue(text[2..5], out var figures)) continue;
            var lines = text.TrimEnd('\n').Split('\n').Where(line => !line.StartsWith("实测：", StringComparison.Ordinal));
            File.WriteAllText(path, string.Join('\n', lines).TrimEnd('\n') + "\n\n" + LineOf(figures) + "\n");
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Yaoqing.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Yaoqing.slnx");
        return folder;
    }

    [GeneratedRegex("^实测：([0-9]+)篇正确信息中误报([0-9]+)处，([0-9]+)处预设差错查出([0-9]+)处。$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
