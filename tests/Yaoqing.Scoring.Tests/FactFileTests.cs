using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Slips in facts files that would otherwise pass unseen and change a rank.</summary>
public sealed class FactFileTests
{
    private static readonly Scheme County = Given.Scheme("""
        periodicals: [{name: 要情报, level: 县}, {name: 市专报, level: 市, formerly: [市情况]}]
        rules: [{id: 采用, on: 采用, by: level, points: {县: 5, 市: 10}}, {id: 批示, on: 批示, points: 8}]
        tasks: [{id: 月, every: 每月, count: 报送, goal: {乡镇街道: 4, 县直部门: 2}, met: 1}]
        """);

    private static IReadOnlyList<Problem> Problems(string text)
    {
        var reading = FactReader.Read(text, "事实.yaml", [County]);
        Assert.Equal(reading.Problems.Count == 0, reading.File is not null);
        return reading.Problems;
    }

    private static void Refused(string text, string place, string expected) =>
        Assert.Contains(Problems(text), p => p.ToString().StartsWith("事实.yaml" + place, StringComparison.Ordinal) && p.Message.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("要晴报", "要情报")]
    [InlineData("市专板", "市专报")]
    [InlineData("市情报况", "市情况")]
    public void 三个字的刊物错一个字(string written, string meant) =>
        Refused($"- {{id: a, kind: 采用, unit: 甲, periodical: {written}, happened: 2026-01-01}}", ":1:42: ", $"“periodical（刊物）”写的“{written}”计分办法里没有，是不是“{meant}”？");

    [Theory]
    [InlineData("省专报")]
    [InlineData("要情")]
    public void 另一层级或两字的刊物不当作笔误(string periodical) => Assert.Empty(Problems($"- {{id: a, kind: 采用, unit: 甲, periodical: {periodical}, happened: 2026-01-01}}"));

    [Theory]
    [InlineData("市专报")]
    [InlineData("市情况")]
    public void 层级与刊物不符_曾用名也算(string periodical) =>
        Refused($"- {{id: a, kind: 采用, unit: 甲, periodical: {periodical}, level: 县, happened: 2026-01-01}}", ":1:54: ", $"《{periodical}》是市级刊物");

    [Fact]
    public void 只在排除条件里的词_错一个字也提示()
    {
        var scheme = Given.Scheme("rules: [{id: a, on: 采用, when: {form: {not: 工作简讯}}, points: 1}]");
        var problem = Assert.Single(FactReader.Read("- {id: a, kind: 采用, unit: 甲, form: 工作简迅, happened: 2026-01-01}", "事实.yaml", [scheme]).Problems);
        Assert.Contains("是不是“工作简讯”？", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 名册以外的单位() => Refused("units: [{name: 甲乡}]\nfacts:\n  - {id: a, kind: 采用, unit: 甲镇, happened: 2026-01-01}", ":3:", "单位“甲镇”不在名册里");

    [Theory]
    [InlineData("采用", "市专报", "市")]
    [InlineData("批示", "市专报", "省")]
    [InlineData("采用", "远方日报", "省")]
    public void 层级相符_批示高于刊物_未登记的刊物都可以(string kind, string periodical, string level) =>
        Assert.Empty(Problems($"- {{id: a, kind: {kind}, unit: 甲, periodical: {periodical}, level: {level}, happened: 2026-01-01}}"));

    [Theory]
    [InlineData("{2026-03: 2026-03-20}", ":1:19: ", "早于月末")]
    [InlineData("{2026-03: 2026-05-08, 2026-04: 2026-05-06}", ":1:40: ", "结账次序颠倒：2026-04")]
    [InlineData("{2026-03: 2026-04-08, 2026-3: 2026-04-09}", ":1:31: ", "写了两次")]
    public void 结账日期早于月末或次序颠倒(string closed, string place, string expected) => Refused($"closed: {closed}\nfacts: []", place, expected);

    [Fact]
    public void 月末当天结账和同一天结两个月都可以() => Assert.Empty(Problems("closed: {2026-03: 2026-04-30, 2026-04: 2026-04-30}\nfacts: []"));

    [Fact]
    public void 名册的考核组与办法差一个字() => Refused("units:\n  - {name: 甲, group: 乡镇街到}\nfacts: []", ":2:22: ", "是不是“乡镇街道”？");

    [Fact]
    public void 信息员不能写两处() => Refused("- {id: a, kind: 采用, unit: 甲, person: 王某, persons: [李某], happened: 2026-01-01}", ":1:", "只能写一个");

    private static readonly string?[] Head = ["编号", "种类", "单位", "刊物", "发生日期"];

    [Theory]
    [InlineData("多出")]
    [InlineData("2026-01-06")]
    public void 表格多出一格(string extra)
    {
        var reading = FactReader.ReadTable([Head, ["1", "采用", "甲", "要情报", "2026-01-05", extra], ["2", "采用", "甲", "要情报", "2026-01-05", " "]], "表.csv", [County]);
        Assert.Null(reading.File);
        Assert.Equal($"表.csv:2:6: 第 6 格“{extra}”没有对应的字段名：表头有 5 列。请检查是否多了逗号，格内有逗号的要加引号。", reading.Problems.Single().ToString());
    }

    [Fact]
    public void 空白表头下面有字_指出行列()
    {
        string?[][] rows = [["编号", "种类", "", "单位", "发生日期"], ["1", "采用", "?", "甲", "2026-01-05"]];
        Assert.StartsWith("表.csv:2:3: ", FactReader.ReadTable(rows, "表.csv", [County]).Problems.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void 表格里的笔误_指到那一格() => Assert.StartsWith("表.csv:2:4: “periodical（刊物）”写的“要晴报”",
        FactReader.ReadTable([Head, ["1", "采用", "甲", "要晴报", "2026-01-05"]], "表.csv", [County]).Problems.Single().ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("facts: [{kind: 采用, periodical: 要晴报}], expect: {甲: 5}", "要情报")]
    [InlineData("facts: [{kind: 采用, periodical: 要情报}], expect: [5]", "{单位: 分}")]
    [InlineData("facts: [{kind: 采用, periodical: 要情报}], ranks: {甲: 1.5}", "名次应写")]
    [InlineData("facts: [{kind: 采用, periodical: 要情报}], months: {甲: 5}", "{单位: {2026-03: 5}}")]
    public void 算例写错也不放过(string one, string expected)
    {
        var reading = SchemeReader.Read("name: 试行办法\neffective: 2026-01-01\nperiodicals: [{name: 要情报, level: 县}]\nrules: [{id: a, on: 采用, when: {periodical: 要情报}, points: 5}]\ncases: [{name: 例, " + one + "}]", "办法.yaml");
        Assert.Contains(reading.Problems, p => p.Line == 5 && p.Message.Contains(expected, StringComparison.Ordinal));
    }
}
