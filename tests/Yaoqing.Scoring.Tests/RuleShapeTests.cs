using Xunit;

namespace Yaoqing.Scoring.Tests;

public sealed class RuleShapeTests
{
    private static string One(string scheme, string facts, string? period = null) => Given.Score(scheme, facts, period).Points("甲");

    [Theory]
    [InlineData("各得全分", "6", "6"), InlineData("平分", "3", "3"), InlineData("减半", "3", "3"), InlineData("只计主办", "6", "0"), InlineData("{ratio: [2, 1]}", "4", "2")]
    [InlineData("{mode: 平分, office: 1/2}", "1.5", "1.5")]
    public void 联合报送的分法(string joint, string first, string second)
    {
        var report = Given.Score($"rules: [{{id: 采用, on: adopted, points: 6, joint: {joint}}}]", "[{id: a, kind: adopted, units: [甲, 乙], happened: 2026-01-01}]");
        Assert.Equal((first, second), (report.Points("甲"), report.Points("乙")));
    }

    [Fact]
    public void 事实写明比例时按比例() => Assert.Equal("7", One("rules: [{id: 采用, on: adopted, points: 10, joint: 按比例}]",
        "[{id: a, kind: adopted, units: {甲: 7, 乙: 3}, happened: 2026-01-01}]"));

    [Fact]
    public void 主办多得() => Assert.Equal("8", One("rules: [{id: 采用, on: adopted, points: 5, lead: 8}]", "[{id: a, kind: adopted, units: [甲, 乙], happened: 2026-01-01}]"));

    [Theory]
    [InlineData("累计", "39"), InlineData("就高", "20"), InlineData("每级就高", "35"), InlineData("取代", "4")]
    public void 一稿多用(string mode, string expected) => Assert.Equal(expected, One($$"""
        rules: [{id: 快报, on: adopted, when: {form: 简讯}, points: 4}, {id: 采用, on: adopted, by: level, points: {市: 15, 省: 20} }]
        policies: [{id: P, rules: [快报, 采用], mode: {{mode}} }]
        """, """
        - {id: a, kind: adopted, unit: 甲, item: 一, level: 市, happened: 2026-01-01}
        - {id: b, kind: adopted, unit: 甲, item: 一, level: 省, happened: 2026-01-02}
        - {id: c, kind: adopted, unit: 甲, item: 一, level: 市, form: 简讯, happened: 2026-01-03}
        """));

    [Fact]
    public void 只取最高两级_每级一次() => Assert.Equal("50", One("""
        rules: [{id: 采用, on: adopted, by: level, points: {县: 5, 市: 20, 省: 30}}]
        policies: [{id: P, rules: [采用], mode: 每级就高, keep: 2}]
        """, """
        - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, happened: 2026-01-01}
        - {id: b, kind: adopted, unit: 甲, item: 一, level: 市, happened: 2026-01-02}
        - {id: c, kind: adopted, unit: 甲, item: 一, level: 市, happened: 2026-01-03}
        - {id: d, kind: adopted, unit: 甲, item: 一, level: 省, happened: 2026-01-04}
        """));

    [Fact]
    public void 批示使整稿得分翻倍_以后的采用也翻倍()
    {
        var report = Given.Score("""
            rules: [{id: 采用, on: adopted, by: level, points: {县: 5, 省: 10}}, {id: 翻倍, on: instructed, multiply: 2, applies: 整稿}]
            """, """
            - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, happened: 2026-01-01}
            - {id: b, kind: instructed, unit: 甲, item: 一, level: 省, happened: 2026-02-01}
            - {id: c, kind: adopted, unit: 甲, item: 一, level: 省, happened: 2026-03-01}
            """);
        Assert.Equal(["2026-01 采用.县 5", "2026-02 翻倍 5", "2026-03 采用.省 10", "2026-03 翻倍 10"], report.Lines("甲"));
    }

    [Fact]
    public void 两个倍数连乘_先乘后就高() => Assert.Equal("12", One("""
        rules:
          - {id: 采用, on: adopted, by: level, points: {县: 4, 市: 10}}
          - {id: 调研, on: adopted, when: {form: 调研}, multiply: 2}
          - {id: 长稿, on: adopted, when: {length: ">1000"}, multiply: 1.5}
        policies: [{id: P, rules: [采用], mode: 就高}]
        """, """
        - {id: a, kind: adopted, unit: 甲, item: 一, level: 县, form: 调研, length: 1001, happened: 2026-01-01}
        - {id: b, kind: adopted, unit: 甲, item: 一, level: 市, happened: 2026-01-02}
        """));

    [Fact]
    public void 突发信息的批示不计分_标签来自同一信息() => Assert.Equal("5", One("""
        rules: [{id: 采用, on: adopted, points: 5}, {id: 批示, on: instructed, when: {tags: {not: 突发}}, points: 10}]
        """, """
        - {id: a, kind: adopted, unit: 甲, item: 一, tags: [突发], happened: 2026-01-01}
        - {id: b, kind: instructed, unit: 甲, item: 一, happened: 2026-01-02}
        """));

    [Fact]
    public void 批示只计本办刊用过的信息() => Assert.Equal("10", One("""
        periodicals: [{name: 要情, level: 县, own: 是}]
        rules: [{id: 批示, on: instructed, points: 10, item-has: {on: adopted, when: {own: 是}}}]
        """, """
        - {id: a, kind: adopted, unit: 甲, item: 一, periodical: 要情, happened: 2026-01-01}
        - {id: b, kind: instructed, unit: 甲, item: 一, happened: 2026-01-02}
        - {id: c, kind: instructed, unit: 甲, item: 二, happened: 2026-01-02}
        """));

    [Fact]
    public void 范围扣分没有裁定就不给数()
    {
        var report = Given.Score("rules: [{id: 虚假, on: offence, when: {offence: 虚假}, decide: {from: -100, to: -50}}]",
            "[{id: a, kind: offence, offence: 虚假, unit: 甲, happened: 2026-01-01}, {id: b, kind: offence, offence: 虚假, unit: 甲, given: -120, by: 主任, reason: 通报, happened: 2026-01-01}]");
        Assert.Equal("0", report.Points("甲"));
        Assert.Equal(2, report.NotScored.Count);
    }

    [Fact]
    public void 人工加减分写明何人何故() => Assert.Contains("主任裁定，会商稿主要撰写", Given.Score("rules: [{id: 采用, on: adopted, points: 5}]",
        "[{id: a, kind: manual, unit: 甲, given: 2, by: 主任, reason: 会商稿主要撰写, happened: 2026-01-01}]").Unit("甲").Entries.Single().Words);

    [Fact]
    public void 分项月封顶_年封顶() => Assert.Equal("25", One("""
        sections: [{id: 报送, limits: [{every: month, max: 10}, {every: year, max: 25}]}]
        rules: [{id: 报, on: submitted, points: 1, section: 报送}]
        """, """
        - {id: a, kind: submitted, unit: 甲, count: 12, happened: 2026-01-01}
        - {id: b, kind: submitted, unit: 甲, count: 30, happened: 2026-02-01}
        - {id: c, kind: submitted, unit: 甲, count: 9, happened: 2026-03-01}
        """));

    [Theory]
    [InlineData("否", "15"), InlineData("是", "10")]
    public void 完成基本任务后奖励分才生效(string onlyAfter, string expected) => Assert.Equal(expected, One($$"""
        tasks: [{id: 基本, every: year, count: submitted, goal: 2}]
        sections: [{id: 奖励, requires: 基本, only-after: {{onlyAfter}}}]
        rules: [{id: 采用, on: adopted, points: 5, section: 奖励}]
        """, """
        - {id: a, kind: adopted, unit: 甲, happened: 2026-01-01}
        - {id: b, kind: submitted, unit: 甲, count: 2, happened: 2026-02-01}
        - {id: c, kind: adopted, unit: 甲, count: 2, happened: 2026-03-01}
        """, "2026"));

    [Fact]
    public void 没有完成基本任务_奖励分不计() => Assert.Equal("0", One("""
        tasks: [{id: 基本, every: year, count: submitted, goal: 2}]
        sections: [{id: 奖励, requires: 基本}]
        rules: [{id: 采用, on: adopted, points: 5, section: 奖励}]
        """, "[{id: a, kind: adopted, unit: 甲, happened: 2026-01-01}]", "2026"));

    [Fact]
    public void 基本任务按比例得分_分项封顶_合计百分() => Assert.Equal("76", One("""
        sections: [{id: 基本, limits: [{every: year, max: 70}]}, {id: 突出, limits: [{every: year, max: 20}]}, {id: 培训, limits: [{every: year, max: 10}]}]
        tasks: [{id: 条数, every: year, count: submitted, goal: 10, pro-rata: 70, section: 基本}]
        rules: [{id: 批示, on: instructed, points: 15, section: 突出}, {id: 训, on: training, points: 5, section: 培训}]
        """, """
        - {id: a, kind: submitted, unit: 甲, count: 8, happened: 2026-01-01}
        - {id: b, kind: instructed, unit: 甲, count: 2, happened: 2026-02-01}
        - {id: c, kind: training, unit: 甲, count: 0.0, happened: 2026-02-01}
        """.Replace("- {id: c, kind: training, unit: 甲, count: 0.0, happened: 2026-02-01}", "", StringComparison.Ordinal), "2026"));

    [Fact]
    public void 漏一次任务取消基础分()
    {
        const string scheme = """
            tasks: [{id: 月, every: month, count: submitted, goal: 1}, {id: 基础, every: year, given: 100, lost-with: 月}]
            """;
        Assert.Equal("100", One(scheme, "[{id: a, kind: submitted, unit: 甲, happened: 2026-01-01}]", "2026-01"));
        Assert.Equal("0", One(scheme, "[{id: a, kind: submitted, unit: 甲, happened: 2026-01-01}]", "2026-01..2026-02"));
    }

    [Fact]
    public void 寒暑假不下任务() => Assert.Equal("-2", One("tasks: [{id: 月, every: month, count: submitted, goal: 1, short: -1, except: [7, 8]}]",
        "{units: [甲], facts: []}", "2026-06..2026-09"));

    [Fact]
    public void 两个空月不参加排名()
    {
        var report = Given.Score("tasks: [{id: 月, every: month, count: submitted, goal: 1}]\nvetoes: [{id: 出局, every: year, missed: 月, at-least: 2, effect: 不排名}]",
            "{units: [甲, 乙], facts: [{id: a, kind: submitted, unit: 甲, happened: 2026-02-01}]}", "2026-01..2026-03");
        Assert.Equal((null, null), (report.Unit("甲").Rank, report.Unit("乙").Rank));
        Assert.Equal(1, Given.Score("tasks: [{id: 月, every: month, count: submitted, goal: 1}]\nvetoes: [{id: 出局, every: year, missed: 月, at-least: 2, effect: 不排名}]",
            "{units: [甲, 乙], facts: [{id: a, kind: submitted, unit: 甲, happened: 2026-02-01}]}", "2026-01..2026-02").Unit("甲").Rank);
    }

    [Fact]
    public void 名次分在期末按总分给()
    {
        var report = Given.Score("rules: [{id: 采用, on: adopted, points: 1}]\nplace-points: [{id: 名次, every: year, places: [5, 3]}]", """
            - {id: a, kind: adopted, unit: 甲, count: 9, happened: 2026-01-01}
            - {id: b, kind: adopted, unit: 乙, count: 4, happened: 2026-01-01}
            - {id: c, kind: adopted, unit: 丙, happened: 2026-01-01}
            """, "2026");
        Assert.Equal(["14", "7", "1"], new[] { "甲", "乙", "丙" }.Select(report.Points));
    }

    [Fact]
    public void 每分十元_超出任务部分每条二十元()
    {
        var report = Given.Score("""
            rules: [{id: 采用, on: adopted, points: 3}]
            money: [{id: 稿酬, per-point: 10}, {id: 超额奖, per-item: 20, on: adopted, above: 2}]
            """, "[{id: a, kind: adopted, unit: 甲, count: 4, happened: 2026-01-01}]");
        Assert.Equal("160", report.Unit("甲").Money.ToString());
    }

    [Fact]
    public void 完成率折算为考核分_封顶()
    {
        var report = Given.Score("rules: [{id: 采用, on: adopted, points: 10}]\nconversion: {full: 5, goal: {乡镇: 40, 其他: 20}, cap: 5}",
            "{units: [{name: 甲, group: 乡镇}, 乙], facts: [{id: a, kind: adopted, unit: 甲, count: 3, happened: 2026-01-01}, {id: b, kind: adopted, unit: 乙, count: 3, happened: 2026-01-01}]}");
        Assert.Equal(("3.75", "5"), (report.Unit("甲").Converted.ToString(), report.Unit("乙").Converted.ToString()));
    }

    [Fact]
    public void 目标进度_时序_预测()
    {
        var target = Given.Score("""
            rules: [{id: 采用, on: adopted, points: 15}]
            percent: {decimals: 0, rounding: 截尾}
            targets: [{id: 市委目标, name: 市委信息任务, setter: 市委办, level: 市, for: desk, goal: 300, count: {points: all}}]
            """, "[{id: a, kind: adopted, unit: 甲, count: 17, happened: 2026-06-01}]", "2026-01..2026-06").Targets.Single();
        Assert.Equal(("255", "85", "148.8", "514", null), (target.Done.ToString(), target.Percent, target.Pace.ToString(), target.Forecast.ToString(), target.Unit));
        Assert.Equal("按已过天数平均推算：255 ÷ 181天 × 365天，小数截去 = 514", target.Method);
    }

    [Theory]
    [InlineData("2026-08-31", 243, 365, "66.6", "199.7", "383")]
    [InlineData("2026-12-31", 365, 365, "100", "300", "255")]
    [InlineData("2028-02-29", 60, 366, "16.4", "49.2", "1555")]
    public void 时间进度按天_预测截去小数(string day, int gone, int all, string percent, string pace, string forecast)
    {
        var time = TimeGone.OfYear(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((gone, all, percent, pace, forecast), (time.Days, time.All, time.Percent.ToString(System.Globalization.CultureInfo.InvariantCulture), TimeGone.Shown(time.Pace(300)).ToString(), time.Forecast(255).ToString()));
    }

    [Fact]
    public void 截至日在期外_按期初或期末算() => Assert.Equal((1, 90, 90), (TimeGone.In(new(new(2026 * 12), new(2026 * 12 + 2)), new(2025, 12, 1)).Days,
        TimeGone.In(new(new(2026 * 12), new(2026 * 12 + 2)), new(2026, 7, 1)).Days, TimeGone.In(new(new(2026 * 12), new(2026 * 12 + 2)), new(2026, 7, 1)).All));

    [Fact]
    public void 自定义字段可作条件() => Assert.Equal("7", One("fields: [栏目]\nrules: [{id: 头条栏, on: adopted, when: {栏目: 决策参考}, points: 7}]",
        "[{id: a, kind: adopted, unit: 甲, 栏目: 决策参考, happened: 2026-01-01}]"));
}
