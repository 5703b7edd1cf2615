using System.Reflection;
using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>A wrong scheme or facts file never gives a number: place, field and the nearest right word are named.</summary>
public sealed class ReadingTests
{
    private const string Head = "name: 试行办法\neffective: 2026-01-01\n";

    [Theory]
    [InlineData("rulez: []", "办法.yaml:3:1: ", "rules")]
    [InlineData("rules: [{id: a, on: 采永, points: 1}]", ":3:21: ", "采用")]
    [InlineData("rules: [{id: a, on: 采用, poinst: 1}]", ":3:25: ", "points")]
    [InlineData("rules: [{id: a, on: 采用, points: 三}]", ":3:33: ", "应写数字")]
    [InlineData("rules: [{id: a, on: 采用, points: 3, add: 2}]", ":3:9: ", "只能写一个")]
    [InlineData("rules: [{id: a, on: 采用}]", ":3:9: ", "没有写分值")]
    [InlineData("rules: [{id: a, on: 采用, points: 3}, {id: a, on: 报送, points: 1}]", "“a”用了 2 次", "编号")]
    [InlineData("rules: [{id: a, on: 采用, when: {level: 州}, points: 3}]", "“州”", "县、市、省、中央")]
    [InlineData("periodicals: [安和要情]\nrules: [{id: a, on: 采用, when: {periodical: 安合要情}, points: 3}]", ":4:44: ", "安和要情")]
    [InlineData("rules: [{id: 县刊采用, on: 采用, points: 3}]\npolicies: [{id: p, rules: [县刊彩用], mode: 就高}]", ":4:28: ", "县刊采用")]
    [InlineData("tasks: [{id: t, every: 每月, count: 报送}]", ":3:9: ", "goal")]
    [InlineData("tasks: [{id: t, every: 每旬, count: 报送, goal: 3}]", ":3:24: ", "month")]
    [InlineData("rules: [{id: a, on: 采用, points: 3\n", ":", "缩进")]
    [InlineData("vetoes: [{id: v, on: 差错, missed: x, effect: 清零}]\nrules: [{id: a, on: 采用, points: 3}]", "“x”不存在", "missed")]
    public void 办法写错_指出位置和应写什么(string body, string place, string expected)
    {
        var reading = SchemeReader.Read(Head + body, "办法.yaml");
        Assert.Null(reading.Scheme);
        Assert.Contains(reading.Problems, p => p.ToString().Contains(place, StringComparison.Ordinal));
        Assert.Contains(reading.Problems, p => p.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void 空文件也有说明() => Assert.Equal("a.yaml:1:1: 文件是空的。", SchemeReader.Read("", "a.yaml").Problems.Single().ToString());

    [Fact]
    public void 中文键与英文键等价()
    {
        var chinese = SchemeReader.Read("""
            名称: 中文办法
            施行日期: 2026-01-01
            计分规则: [{编号: 采, 事实: 采用, 条件: {层级: 市级, 非: {标签: 突发}}, 分值: 5, 联合: 平分}]
            任务: [{编号: 月, 周期: 每月, 计数: 报送, 任务数: 3, 欠缺每条: -1}]
            算例: [{名称: 例, 考核期: 2026-01, 事件: [{种类: 采用, 层级: 市, 次数: 2}], 应得: {甲: 7}}]
            """, "中文.yaml");
        Assert.Empty(chinese.Problems);
        Assert.True(CaseRunner.Run(chinese.Scheme!).Single().Holds); // no problems: there is a scheme
    }

    [Fact]
    public void 算例不成立时说明差在哪里()
    {
        var scheme = Given.Scheme("rules: [{id: 采, on: 采用, points: 5}]\ncases: [{name: 例, facts: [{kind: 采用}], expect: {甲: 6}}]");
        Assert.StartsWith("“甲”应得 6分，算得 5分", CaseRunner.Run(scheme).Single().Differences[0]);
    }

    private static readonly Scheme Simple = Given.Scheme("periodicals: [安和要情]\nrules: [{id: 采, on: 采用, points: 5, when: {periodical: 安和要情}}]");

    [Theory]
    [InlineData("- {id: a, kind: 采用, unit: 柳弯镇, happened: 2026-01-01}", "柳湾镇")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇, periodical: 安合要情, happened: 2026-01-01}", "安和要情")]
    [InlineData("- {id: a, kind: 采用, unti: 柳湾镇, happened: 2026-01-01}", "unit")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇, happened: 2026-02-30}", "happened")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇}", "缺少“happened")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇, level: 洲, happened: 2026-01-01}", "县、市、省、中央")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇, count: 0, happened: 2026-01-01}", "大于 0")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇, happened: 2026-01-02, recorded: 2026-01-01}", "早于")]
    [InlineData("- {id: a, kind: 人工加减分, unit: 柳湾镇, given: 3, happened: 2026-01-02}", "缺一不可")]
    [InlineData("- {id: a, kind: 采用, unit: 柳湾镇, happened: 2026-01-01}\n  - {id: a, kind: 采用, unit: 柳湾镇, happened: 2026-01-01}", "重复")]
    [InlineData("- {id: b, cancels: zz, happened: 2026-01-01}", "不存在")]
    public void 事实写错_不出分_指出应写什么(string facts, string expected)
    {
        var reading = FactReader.Read("units: [柳湾镇]\nfacts:\n  " + facts, "事实.yaml", [Simple]);
        Assert.Null(reading.File);
        Assert.Contains(reading.Problems, p => p.Line >= 3 && p.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void 没有登记的刊物不计分并说明()
    {
        var report = Given.Score([Simple], "[{id: a, kind: 采用, unit: 甲, periodical: 远方日报, happened: 2026-01-01}]");
        Assert.Equal("计分办法没有列入刊物“远方日报”。", report.NotScored.Single().Why);
    }

    [Fact]
    public void 表格_第一行字段名_指出行列()
    {
        string?[][] rows = [["编号", "种类", "联合单位", "刊物", "发生日期"], ["1", "采用", "甲、乙", "安和要情", "2026-01-05"], ["2", "采用", "甲", "安和要情", "1月5日"]];
        Assert.StartsWith("表.xlsx:3:5: ", FactReader.ReadTable(rows, "表.xlsx", [Simple]).Problems.Single().ToString(), StringComparison.Ordinal);
        Assert.Equal(2, FactReader.ReadTable(rows[..2], "表.xlsx", [Simple]).File?.Facts.Single().Units.Count);
    }

    [Fact]
    public void 说明书里的整份办法可以直接用_算例成立()
    {
        var schemes = Manual().Split("```yaml\n").Skip(1).Select(block => block.Split("```", 2)[0]).Where(block => block.StartsWith("name:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, schemes.Count);
        foreach (var yaml in schemes)
        {
            var reading = SchemeReader.Read(yaml, "schemes.md");
            Assert.Empty(reading.Problems);
            Assert.All(CaseRunner.Run(reading.Scheme!), c => Assert.Empty(c.Differences)); // no problems: there is a scheme
        }
    }

    [Fact]
    public void 说明书里的片段放进办法也能读()
    {
        const string rest = "\ntasks: [{id: 年任务, every: 每年, count: 报送, goal: 1}, {id: 月任务, every: 每月, count: 报送, goal: 1}]";
        var fragments = Manual().Split("```yaml\n").Skip(1).Select(block => block.Split("```", 2)[0])
            .Where(block => !block.StartsWith("name:", StringComparison.Ordinal) && !block.StartsWith("units:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fragments);
        Assert.All(fragments, f => Assert.Empty(SchemeReader.Read(Head + (f.StartsWith("  -", StringComparison.Ordinal) ? "rules:\n" : "") + f + rest, "片段").Problems));
    }

    [Fact]
    public void 一张表里几个词可以合一档()
    {
        var report = Given.Score("rules: [{id: 采, on: 采用, by: level, points: {[县, 市]: 4, 省: 9}}]", "[{id: a, kind: 采用, unit: 甲, level: 市, happened: 2026-01-01}]");
        Assert.Equal(["2026-01 采.县、市 4"], report.Lines("甲"));
    }

    [Fact]
    public void 每个键都写在说明书里()
    {
        var manual = Manual();
        var keys = typeof(Keys).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(f => f.GetValue(null)).OfType<Key>().Select(k => k.Name);
        Assert.DoesNotContain(keys.Distinct(), k => !manual.Contains(k, StringComparison.Ordinal));
        Assert.DoesNotContain(Enum.GetValues<FactKind>().Select(FactKindWords.Word), w => !manual.Contains(w, StringComparison.Ordinal));
    }

    private static string Manual() => File.ReadAllText(Path.Combine(Samples.Folder, "..", "..", "docs", "schemes.md"));
}
