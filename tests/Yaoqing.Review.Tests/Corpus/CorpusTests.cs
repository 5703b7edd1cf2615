using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests.Corpus;

/// <summary>The figures that the engine must hold; the messages name what to look at.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void 语料不少于三百篇且类型结构齐全()
    {
        Assert.True(CorpusText.Clean.Count >= 300);
        Assert.All(Enum.GetValues<Kind>(), kind => Assert.Contains(CorpusText.Clean, item => item.Manuscript.Kind == kind));
        Assert.All(Enum.GetValues<Structure>(), structure => Assert.Contains(CorpusText.Clean, item => item.Manuscript.Structure == structure));
        Assert.All(Enum.GetValues<Line>(), line => Assert.Contains(CorpusText.Clean, item => item.Manuscript.Line == line));
    }

    [Fact]
    public void 每百篇正确信息误报不超过一处()
    {
        var alarms = Measurement.FalseAlarms;
        Assert.True(alarms.Count * 100 <= CorpusText.Clean.Count,
            $"{CorpusText.Clean.Count}篇中误报{alarms.Count}处：\n" + string.Join("\n", alarms.GroupBy(found => found.Finding.Rule).OrderByDescending(group => group.Count())
                .Select(group => $"{group.Key} ×{group.Count()}\n" + string.Join("\n", group.Take(12).Select(found => $"    {found.Item}：“{Short(found.Finding.Text)}”{found.Finding.Message}")))));
    }

    [Fact]
    public void 每条稳定规则至少有六处预设差错()
    {
        var thin = Measurement.Figures.Where(figures => IsStable(figures.Rule) && figures.Planted < 6).Select(figures => $"{figures.Rule} {figures.Planted}").ToList();
        Assert.True(thin.Count == 0, "预设差错不足六处：" + string.Join("、", thin));
    }

    [Fact]
    public void 稳定的错误级规则查全率不低于百分之九十五() => AssertRecall(Severity.Error, 0.95m);

    [Fact]
    public void 稳定的警告和提示级规则查全率不低于百分之八十()
    {
        AssertRecall(Severity.Warning, 0.80m);
        AssertRecall(Severity.Hint, 0.80m);
    }

    /// <summary>The floor is what was measured: most such figures stand in relations that no rule reads with certainty, and certainty comes first.</summary>
    [Fact]
    public void 整篇信息中改动一个数据_查出的比例不下降()
    {
        var missed = CorpusText.Altered.Where(example => !Measurement.IsAlterationFound(example)).ToList();
        var found = CorpusText.Altered.Count - missed.Count;
        Assert.True(found >= LeastAlterationsFound, $"{CorpusText.Altered.Count}处改动查出{found}处：\n" + string.Join("\n", missed.Select(example => Around(example))));
    }

    private const int LeastAlterationsFound = 188;

    private static string Around(RuleExample example)
    {
        var at = example.Source.IndexOf("[[", StringComparison.Ordinal);
        return "    " + example.Source[Math.Max(0, at - 40)..Math.Min(example.Source.Length, at + 24)];
    }

    private static void AssertRecall(Severity severity, decimal least)
    {
        var low = Measurement.Figures.Where(figures => IsStable(figures.Rule) && RuleCatalogue.Shipped.All.Single(rule => rule.Id == figures.Rule).Severity == severity && figures.Recall < least)
            .Select(figures => figures.Rule).ToHashSet();
        Assert.True(low.Count == 0, "查全率不足：\n" + string.Join("\n", CorpusText.Defects.Where(defect => low.Contains(defect.Rule) && !Measurement.IsFound(defect)).Select(defect => $"    {defect.Rule} {Short(defect.Example.Source)}")));
    }

    private static bool IsStable(string id) => RuleCatalogue.Shipped.All.Single(rule => rule.Id == id).LifeCycle == LifeCycle.Stable;

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
