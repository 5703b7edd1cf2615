using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Posting, closing, corrections, versions: the cases named "also" in the design.</summary>
public sealed class LedgerTests
{
    private const string PerAdoption = "rules: [{id: 采用, on: adopted, by: level, points: {县: 5, 市: 10, 省: 30}}]\n";
    private const string Max = PerAdoption + "policies: [{id: 就高, rules: [采用], mode: 就高}]\n";

    [Fact]
    public void 每采用一条五分_G1()
    {
        var report = Given.Score("rules: [{id: 采用, on: [adopted, commission-done], points: 5}]", """
            - {id: a, kind: adopted, unit: 甲, happened: 2026-01-01}
            - {id: b, kind: adopted, unit: 乙, count: 3, happened: 2026-01-01}
            - {id: c, kind: commission-done, unit: 丙, happened: 2026-01-01}
            - {id: d, kind: adopted, unit: 丁, count: 2, happened: 2026-01-01}
            - {id: e, kind: adopted, unit: 戊, count: 5, happened: 2026-01-01}
            - {id: f, kind: submitted, unit: 戊, happened: 2026-01-01}
            """);
        Assert.Equal(["5", "15", "5", "10", "25"], new[] { "甲", "乙", "丙", "丁", "戊" }.Select(report.Points));
    }

    [Fact]
    public void 当月没有报送也可以有得分()
    {
        var report = Given.Score(PerAdoption, """
            - {id: s, kind: submitted, unit: 甲, item: 一, happened: 2026-01-30}
            - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, happened: 2026-02-03}
            """, "2026-02");
        Assert.Equal(("5", "0", "1"), (report.Points("甲"), report.Unit("甲").Received.ToString(), report.Unit("甲").Credits.ToString()));
    }

    [Fact]
    public void 综合采用_没有报送记录的单位也得分()
    {
        var report = Given.Score(PerAdoption, "[{id: a, kind: adopted, units: [甲, 乙], level: 县, combined: true, happened: 2026-02-03}]");
        Assert.Equal(("5", "5", "0"), (report.Points("甲"), report.Points("乙"), report.Unit("乙").Received.ToString()));
    }

    private const string TwoMonthsLate = """
        closed: {2026-03: 2026-04-05, 2026-04: 2026-05-06}
        facts:
          - {id: a, kind: adopted, unit: 甲, level: 县, happened: 2026-03-10}
          - {id: b, kind: adopted, unit: 甲, level: 省, happened: 2026-03-20, learnt: 2026-05-20, recorded: 2026-05-21}
        """;

    [Fact]
    public void 两个月后补录_已结账月份不变_记入录入月份()
    {
        Assert.Equal(["2026-03 采用.县 5", "2026-05 采用.省 30 补2026-03"], Given.Score(PerAdoption, TwoMonthsLate).Lines("甲"));
        Assert.Equal("5", Given.Score(PerAdoption, TwoMonthsLate, "2026-03").Points("甲"));
    }

    [Fact]
    public void 补录的说明写明补记哪个月() =>
        Assert.Contains("2026-03 已结账，计入 2026-05", Given.Score(PerAdoption, TwoMonthsLate).Unit("甲").Entries[1].Words);

    [Fact]
    public void 按获知日期入账的办法_入获知当月()
    {
        var report = Given.Score(PerAdoption + "posting: learnt\n", TwoMonthsLate);
        Assert.Equal(["2026-03 采用.县 5", "2026-05 采用.省 30"], report.Lines("甲"));
    }

    [Fact]
    public void 就高_后来更高的采用在当月补计差额()
    {
        var report = Given.Score(Max, """
            - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, happened: 2026-01-10}
            - {id: b, kind: adopted, unit: 甲, item: 一, level: 省, happened: 2026-03-10}
            - {id: c, kind: adopted, unit: 甲, item: 一, level: 市, happened: 2026-04-10}
            """);
        Assert.Equal(["2026-01 采用.县 5", "2026-03 采用.省 25"], report.Lines("甲"));
        Assert.Equal("c", Assert.Single(report.NotScored).Fact);
    }

    [Fact]
    public void 刊物年中改名_新旧名称同一分值()
    {
        var report = Given.Score("""
            periodicals: [{name: 安和要情, level: 县, formerly: [安和信息]}]
            rules: [{id: 县刊, on: adopted, when: {periodical: 安和要情}, points: 5}]
            """, """
            - {id: a, kind: adopted, unit: 甲, periodical: 安和信息, happened: 2026-05-10}
            - {id: b, kind: adopted, unit: 甲, periodical: 安和要情, happened: 2026-07-10}
            """);
        Assert.Equal("10", report.Points("甲"));
    }

    [Fact]
    public void 年中修订_按发生日期适用新旧版本()
    {
        var old = Given.Scheme(PerAdoption);
        var revised = SchemeReader.Read("name: 试行办法\nversion: 修订\neffective: 2026-07-01\n" + PerAdoption.Replace("县: 5", "县: 8", StringComparison.Ordinal), "新.yaml").Scheme!; // valid: differs from the first by one number
        var report = Given.Score([revised, old], """
            - {id: a, kind: adopted, unit: 甲, level: 县, happened: 2026-06-30}
            - {id: b, kind: adopted, unit: 甲, level: 县, happened: 2026-07-01}
            - {id: c, kind: adopted, unit: 甲, level: 县, happened: 2026-06-20, recorded: 2026-08-01}
            """);
        Assert.Equal(("18", "修订"), (report.Points("甲"), report.SchemeVersion));
    }

    [Fact]
    public void 三家市级综合_单独上省级_两位市领导一位省领导批示()
    {
        var report = Given.Score("""
            rules:
              - {id: 市综合, on: adopted, when: {level: 市, combined: 是}, points: 20, joint: 平分}
              - {id: 省单条, on: adopted, when: {level: 省}, points: 80}
              - {id: 批示, on: instructed, by: level, points: {市: 10, 省: 30}}
            policies:
              - {id: 多刊, rules: [市综合, 省单条], mode: 每级就高}
              - {id: 批示计法, rules: [批示], mode: 每级就高}
            """, """
            - {id: a, kind: adopted, units: [甲, 乙, 丙], item: 一, level: 市, happened: 2026-03-01}
            - {id: b, kind: adopted, unit: 甲, item: 一, level: 省, happened: 2026-04-01}
            - {id: c, kind: instructed, unit: 甲, item: 一, level: 市, leader: 市长, happened: 2026-04-05}
            - {id: d, kind: instructed, unit: 甲, item: 一, level: 市, leader: 书记, happened: 2026-04-06}
            - {id: e, kind: instructed, unit: 甲, item: 一, level: 省, leader: 副省长, happened: 2026-04-09}
            """);
        Assert.Equal(Fraction.Of(20, 3) + 80 + 10 + 30, report.Unit("甲").Points);
        Assert.Equal("20/3", report.Points("乙"));
    }

    [Fact]
    public void 更正_未结账月份直接撤下_已结账月份在录入月冲回()
    {
        const string facts = """
            closed: {2026-03: 2026-04-05}
            facts:
              - {id: a, kind: adopted, unit: 甲, level: 县, happened: 2026-03-10}
              - {id: x, cancels: a, reason: 重复登记, happened: 2026-06-02}
              - {id: b, kind: adopted, unit: 甲, level: 市, happened: 2026-06-01}
              - {id: y, cancels: b, reason: 刊物登错, happened: 2026-06-03}
            """;
        var report = Given.Score(PerAdoption, facts);
        Assert.Equal(["2026-03 采用.县 5", "2026-06 采用.县 -5 补2026-03"], report.Lines("甲"));
        Assert.Equal(["b", "x", "y"], report.NotScored.Select(n => n.Fact));
    }

    [Fact]
    public void 就高之下撤销最高的一次_退回差额()
    {
        var report = Given.Score(Max, """
            closed: {2026-01: 2026-02-05, 2026-03: 2026-04-05}
            facts:
              - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, happened: 2026-01-10}
              - {id: b, kind: adopted, unit: 甲, item: 一, level: 省, happened: 2026-03-10}
              - {id: x, cancels: b, reason: 误传, happened: 2026-05-10}
            """);
        Assert.Equal(["2026-01 采用.县 5", "2026-03 采用.省 25", "2026-05 采用.省 -25 补2026-03"], report.Lines("甲"));
    }

    [Fact]
    public void 每一行都写明规则_依据和算法()
    {
        var entry = Given.Score("rules: [{id: A1, name: 县刊采用, on: adopted, points: 3, joint: 平分}]",
            "[{id: f9, kind: adopted, units: [甲, 乙], periodical: 政务信息, item: 一, happened: 2026-03-10}]").Unit("甲").Entries.Single();
        Assert.Equal(("A1", "f9", "县刊采用（《政务信息》）：3 ÷ 2（2家平分） = 1.5分"), (entry.Rule, entry.Facts.Single(), entry.Words));
    }

    [Fact]
    public void 直报点的得分计入所在单位()
    {
        var report = Given.Score(PerAdoption, """
            units: [{name: 工业园区}, {name: 某企业, credit-to: 工业园区}]
            facts: [{id: a, kind: adopted, unit: 某企业, level: 县, happened: 2026-03-10}]
            """);
        Assert.Equal(("5", "0", null), (report.Points("工业园区"), report.Points("某企业"), report.Unit("某企业").Rank));
    }

    [Fact]
    public void 结账当天_结账时刻之后录入的算补录_之前的不算()
    {
        var scheme = Given.Scheme(PerAdoption);
        Fact Recorded(string id, int hour) => new() { Id = id, Kind = FactKind.Adopted, Units = [new("甲")], Level = "县", Happened = new(2026, 1, 10), Recorded = new(2026, 2, 5), RecordedAt = new(hour, 0) };
        var january = new Month(2026 * 12);
        var report = Scorer.Score(new()
        {
            Schemes = [scheme], Facts = [Recorded("早", 8), Recorded("晚", 10)], Units = [new ScoredUnit { Name = "甲" }],
            Closed = new Dictionary<Month, DateOnly> { [january] = new(2026, 2, 5) }, ClosedAt = new Dictionary<Month, TimeOnly> { [january] = new(9, 0) },
        });
        Assert.Equal([(january, null), (january.Plus(1), january)], report.Unit("甲").Entries.Select(entry => (entry.Posted, entry.CorrectionFor)));
    }

    [Fact]
    public void 登记之前就知道要不要裁定分值()
    {
        var scheme = Given.Scheme("rules: [{id: 迟报, on: offence, when: {offence: 迟报}, points: -1}, {id: 瞒报, on: offence, when: {offence: 瞒报}, decide: {from: -100, to: -50}}]");
        DecidedRange? Of(string offence) => DecidedRange.Of(scheme, new Fact { Id = "新", Kind = FactKind.Offence, Offence = offence, Happened = new(2026, 3, 1) }, new ScoredUnit { Name = "甲" });
        Assert.Equal(new DecidedRange("瞒报", -100, -50), Of("瞒报"));
        Assert.Null(Of("迟报"));
        Assert.Null(Of("漏报"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- {id: x, kind: adopted, unit: 乙, level: 县, happened: 2026-01-01}\n- {id: y, kind: other, cancels: x, happened: 2026-01-01}\n")]
    public void 一稿只有一条事实也适用整稿倍数和一稿多用_与别处有无更正无关(string elsewhere)
    {
        var report = Given.Score("""
            rules: [{id: 采用, on: adopted, by: level, points: {县: 5, 市: 10}}, {id: 翻倍, on: adopted, when: {tags: 重点}, multiply: 2, applies: 整稿}]
            policies: [{id: 就高, rules: [采用], mode: 就高}]
            units: [{name: 甲}, {name: 乙}, {name: 园区}, {name: 企业, credit-to: 园区}]
            """, elsewhere + """
            - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, tags: 重点, happened: 2026-01-01}
            - {id: b, kind: adopted, units: [园区, 企业], item: 二, level: 市, happened: 2026-01-01}
            """);
        Assert.Equal(("10", "10"), (report.Points("甲"), report.Points("园区")));
    }

    [Fact]
    public void 两次更正同一事实_以先录入的为准_后来的不动已结账的月份()
    {
        var report = Given.Score(PerAdoption, """
            closed: {2026-01: 2026-02-05}
            facts:
              - {id: a, kind: adopted, unit: 甲, level: 县, happened: 2026-01-05}
              - {id: y, cancels: a, reason: 误录, happened: 2026-01-20}
              - {id: b, cancels: a, reason: 误录, happened: 2026-03-10}
            """);
        Assert.Empty(report.Lines("甲"));
    }
}
