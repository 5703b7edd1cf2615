using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Schemes that can be read but cannot be meant: each is refused at its place, with what to write instead.</summary>
public sealed class SchemeSenseTests
{
    private const string Head = "name: 试行办法\neffective: 2026-01-01\n";
    private const string Rule = "rules: [{id: 采用, on: 采用, points: 5}]\n";

    private static void Refused(string body, string place, string expected)
    {
        var reading = SchemeReader.Read(Head + body, "办法.yaml");
        Assert.Null(reading.Scheme);
        Assert.Contains(reading.Problems, p => p.ToString().StartsWith("办法.yaml" + place, StringComparison.Ordinal) && p.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules: [{id: a, on: 差错, decide: {from: -50, to: -100}}]", ":3:40: ", "{from: -100, to: -50}")]
    [InlineData(Rule + "limits: [{every: 每年, max: 0, min: 100}]", ":4:35: ", "大于")]
    [InlineData(Rule + "sections: [{id: s, limits: [{every: 每年, max: {乡镇: 60, 其他: 20}, min: 30}]}]", ":4:", "写反")]
    [InlineData("tasks: [{id: t, every: 每月, count: 报送, goal: 3, at-least: 5, at-most: 1}]", ":3:", "at-least: 1, at-most: 5")]
    [InlineData("rules: [{id: a, on: 采用, when: {length: {min: 900, max: 300}}, points: 1}]", ":3:", "{min: 300, max: 900}")]
    [InlineData("rules: [{id: a, on: 采用, when: {level: {from: 省, to: 市}}, points: 1}]", ":3:", "较低的一级")]
    public void 上下限写反(string body, string place, string expected) => Refused(body, place, expected);

    [Theory]
    [InlineData("limits: [{every: 每年, max: 30, min: 30}]")]
    [InlineData("tasks: [{id: t, every: 每月, count: 报送, goal: 3, at-least: 3, at-most: 3}]")]
    [InlineData("tasks: [{id: t, every: 每月, count: {on: 报送, when: {length: {min: 300, max: 300}}}, goal: 3}]")]
    [InlineData("tasks: [{id: t, every: 每月, count: {on: 采用, when: {level: {from: 市, to: 市}}}, goal: 3}]")]
    [InlineData("conversion: {full: 5, cap: 0}")]
    public void 上下限相等不算写反(string body) => Assert.NotNull(Given.Scheme(Rule + body));

    [Theory]
    [InlineData("conversion: {full: 5, goal: 0}", "大于 0")]
    [InlineData("conversion: {full: 5, goal: {乡镇: 40, 驻外: 0}}", "不要列出")]
    [InlineData("conversion: {full: 0}", "大于 0")]
    [InlineData("conversion: {full: 5, cap: -1}", "不能是负数")]
    public void 折算的除数不能是零(string body, string expected) => Refused(Rule + body, ":4:", expected);

    [Theory]
    [InlineData("tasks: [{id: a, every: 每年, given: 5, lost-with: a, count: 报送, goal: 1}]", "以它自己为条件")]
    [InlineData("tasks: [{id: a, every: 每年, count: 报送, goal: 1, given: 5, lost-with: b}, {id: b, every: 每年, count: 报送, goal: 2, given: 5, lost-with: a}]", "“a”等“b”等“a”")]
    [InlineData("tasks: [{id: a, every: 每年, count: {points: b}, goal: 1, met: 5}, {id: b, every: 每年, count: {points: a}, goal: 2, met: 5}]", "转了一圈")]
    [InlineData("tasks: [{id: a, every: 每年, count: {points: s}, goal: 1}]\nsections: [{id: s, requires: a}]", "转了一圈")]
    [InlineData("tasks: [{id: a, every: 每年, count: {points: all}, goal: 1}]\nsections: [{id: s, requires: a}]", "转了一圈")]
    [InlineData("tasks: [{id: a, every: 每年, count: {points: all}, goal: 1, met: 5}, {id: b, every: 每年, count: {points: all}, goal: 2, met: 5}]", "转了一圈")]
    [InlineData("tasks: [{id: a, section: 甲, every: 每年, count: {points: 乙}, goal: 1, met: 5}, {id: b, section: 乙, every: 每年, count: {points: 甲}, goal: 2, met: 5}]\nsections: [{id: 甲}, {id: 乙}]", "转了一圈")]
    public void 任务和分项互相等待(string body, string expected) => Refused(Rule + body, ":4:", expected);

    [Theory]
    [InlineData("given: 5")]
    [InlineData("pro-rata: 5")]
    [InlineData("extra: 1")]
    [InlineData("short: -1")]
    [InlineData("unmet: -5")]
    [InlineData("at-least: 1")]
    public void 无论怎样给分都算互相等待(string gives) => Refused(
        Rule + $"tasks: [{{id: a, every: 每年, count: {{points: b}}, goal: 1, {gives}}}, {{id: b, every: 每年, count: {{points: a}}, goal: 2, {gives}}}]", ":4:", "转了一圈");

    [Fact]
    public void 两项只作条件的总分任务不算互相等待() => Assert.NotNull(Given.Scheme(
        Rule + "tasks: [{id: 五十分, every: 每年, count: {points: all}, goal: 50}, {id: 一百分, every: 每年, count: {points: all}, goal: 100, met: 3}]"));

    [Fact]
    public void 直报点的得分转了一圈() => Refused(Rule + "units: [{name: 甲, credit-to: 乙}, {name: 乙, credit-to: 甲}]", ":4:", "转了一圈");

    [Theory]
    [InlineData("{id: 一般, on: 采用, points: 3}\n  - {id: 调研, on: 采用, when: {form: 调研}, points: 5}", "调研", "“一般”")]
    [InlineData("{id: 级, on: 采用, by: level, points: {县: 1, 市: 2, 省: 3, 中央: 4}}\n  - {id: 市刊, on: 采用, when: {level: [市, 省]}, points: 9}", "市刊", "“级.市、级.省”")]
    [InlineData("{id: 县级, on: 采用, when: {level: 县}, points: 3}\n  - {id: 要情, on: 采用, when: {periodical: 安和要情}, points: 5}", "要情", "“县级”")]
    [InlineData("{id: 非突发, on: 批示, when: {tags: {not: 突发}}, points: 3}\n  - {id: 不计, on: 批示, when: {tags: {not: [突发, 约稿]}}, points: 5}", "不计", "“非突发”")]
    [InlineData("{id: 长, on: 采用, when: {length: \">500\"}, points: 3}\n  - {id: 更长, on: 采用, when: {length: \">1000\"}, points: 5}", "更长", "“长”")]
    [InlineData("{id: 短, on: 采用, when: {length: \"<=1000\"}, points: 3}\n  - {id: 更短, on: 采用, when: {length: \"<=500\"}, points: 5}", "更短", "“短”")]
    [InlineData("{id: 外刊, on: 采用, when: {own: 否}, points: 3}\n  - {id: 要情, on: 采用, when: {periodical: 安和要情}, points: 5}", "要情", "“外刊”")]
    [InlineData("{id: 非简讯, on: 采用, when: {form: {not: 简讯}}, points: 3}\n  - {id: 调研, on: 采用, when: {form: 调研}, points: 5}", "调研", "“非简讯”")]
    [InlineData("{id: 突发, on: 批示, when: {tags: {all: [突发]}}, points: 3}\n  - {id: 双, on: 批示, when: {tags: {all: [突发, 问题]}}, points: 5}", "双", "“突发”")]
    [InlineData("{id: 突发, on: 批示, when: {tags: {all: [突发]}}, points: 3}\n  - {id: 又, on: 批示, when: {tags: 突发}, points: 5}", "又", "“突发”")]
    [InlineData("{id: 任一, on: 批示, when: {tags: [突发, 问题]}, points: 3}\n  - {id: 全含, on: 批示, when: {tags: {all: [突发]}}, points: 5}", "全含", "“任一”")]
    public void 永远轮不到的规则(string rules, string id, string by) =>
        Refused("periodicals: [{name: 安和要情, level: 县}]\nrules:\n  - " + rules, ":6:5: ", $"规则“{id}”永远轮不到：它的事实都先被{by}");

    [Theory]
    [InlineData("{id: 调研, on: 采用, when: {form: 调研}, points: 5}\n  - {id: 一般, on: 采用, points: 3}")]
    [InlineData("{id: 一般, on: 采用, points: 3}\n  - {id: 调研, on: 采用, when: {form: 调研}, add: 5}")]
    [InlineData("{id: 批, on: 批示, points: 3, item-has: 采用}\n  - {id: 另批, on: 批示, points: 1}")]
    [InlineData("{id: 级, on: 采用, by: level, points: {县: 1, 市: 2, 省: 3, 中央: 4}}\n  - {id: 无级, on: 采用, points: 9}")]
    [InlineData("{id: 长, on: 采用, when: {length: \">500\"}, points: 3}\n  - {id: 无字数, on: 采用, points: 5}")]
    [InlineData("{id: 问题, on: 采用, when: {tags: 问题}, points: 3}\n  - {id: 双, on: 采用, when: {tags: [调研, 问题]}, points: 5}")]
    [InlineData("{id: 加, on: 采用, add: 1}\n  - {id: 一般, on: 采用, points: 3}")]
    [InlineData("{id: 采, on: 采用, points: 3}\n  - {id: 批, on: 批示, points: 5}")]
    [InlineData("{id: 短, on: 采用, when: {length: \"<=500\"}, points: 3}\n  - {id: 不限, on: 采用, points: 5}")]
    [InlineData("{id: 非突发, on: 批示, when: {tags: {not: 突发}}, points: 3}\n  - {id: 问题, on: 批示, when: {tags: 问题}, points: 5}")]
    [InlineData("{id: 双, on: 采用, when: {tags: {all: [突发, 问题]}}, points: 3}\n  - {id: 其余, on: 采用, points: 5}")]
    [InlineData("{id: 突发, on: 采用, when: {tags: 突发}, by: tags, points: {问题: 1}}")]
    [InlineData("{id: a, on: 采用, points: 5}\n  - {id: b, on: 批示, multiply: 2, of: a, applies: 整稿}")]
    public void 轮得到的规则不报(string rules) => Assert.NotNull(Given.Scheme("rules:\n  - " + rules));

    [Theory]
    [InlineData("rules: [{id: a, on: 采用, when: {level: 县}, by: level, points: {县: 1, 市: 2}}]", ":4:69: ", "条件互相矛盾（level）")]
    [InlineData("rules: [{id: a, on: 采用, when: {periodical: 安和要情, level: 市}, points: 1}]", ":4:9: ", "条件互相矛盾（level）")]
    [InlineData("rules: [{id: a, on: 批示, when: {tags: {all: [突发], not: [突发]}}, points: 1}]", ":4:9: ", "条件互相矛盾（tags）")]
    [InlineData("rules: [{id: a, on: 采用, when: {form: 调研, not: {form: 调研}}, points: 1}]", ":4:9: ", "条件互相矛盾（form）")]
    [InlineData("rules: [{id: a, on: 采用, when: {form: {all: [调研, 简讯]}}, points: 1}]", ":4:9: ", "条件互相矛盾（form）")]
    [InlineData("tasks: [{id: a, every: 每月, goal: 1, count: [{on: 报送}, {on: 报送, when: {form: 简讯}, weight: 1/4}]}]", ":4:9: ", "第 2 条永远轮不到")]
    [InlineData("rules: [{id: a, on: 采用, points: 5}, {id: b, on: 批示, multiply: 2, of: a}]", ":4:37: ", "applies（作用于）: 整稿")]
    [InlineData("rules: [{id: b, on: 批示, multiply: 2}]", ":4:9: ", "没有可乘的分")]
    public void 没有事实能满足的条件(string body, string place, string expected) => Refused("periodicals: [{name: 安和要情, level: 县}]\n" + body, place, expected);

    [Fact]
    public void 条件互相矛盾的规则_不再说它轮不到() => Assert.Contains("互相矛盾", Assert.Single(SchemeReader.Read(
        Head + "rules: [{id: a, on: 批示, points: 3}, {id: b, on: 批示, when: {tags: {all: [突发], not: [突发]}}, points: 1}]", "办法.yaml").Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tasks: [{id: t, every: 每月, count: 报送, goal: {乡镇: 4, 二类: 2}}]", ":5:53: ")]
    [InlineData("targets: [{id: t, goal: {二类: 4}, count: 报送}]", ":5:26: ")]
    [InlineData("conversion: {full: 5, goal: {二类: 4}}", ":5:30: ")]
    [InlineData("limits: [{every: 每年, max: {二类: 4}}]", ":5:28: ")]
    [InlineData("ranking: {unranked: 二类}", ":5:21: ")]
    [InlineData("tasks: [{id: t, for: 二类, every: 每月, count: 报送, goal: 2}]", ":5:22: ")]
    [InlineData("limits: [{every: 每年, min: {二类: 4}}]", ":5:28: ")]
    [InlineData("money: [{id: m, per-point: 10, above: {二类: 4}}]", ":5:40: ")]
    public void 名册里没有的类别(string body, string place) =>
        Refused("units: [{name: 柳河镇, group: 乡镇}, {name: 财政局, class: 一类}]\n" + Rule + body, place, "“二类”不是名册里的单位、类别或考核组，是不是“一类”？");

    [Theory]
    [InlineData("{class: 二类}", ":4:39: ")]
    [InlineData("{unit: 二类}", ":4:38: ")]
    [InlineData("{class: {not: 二类}}", ":4:45: ")]
    public void 规则的条件里没有的类别(string when, string place) =>
        Refused("units: [{name: 柳河镇, group: 乡镇}, {name: 财政局, class: 一类}]\nrules: [{id: a, on: 采用, when: " + when + ", points: 5}]", place, "“二类”不是名册里的单位、类别或考核组");

    [Theory]
    [InlineData("tasks: [{id: t, every: 每周, count: {points: all}, goal: 3}]", "只能数事实的条数")]
    [InlineData("limits: [{every: 每周, max: 3}]", "不能按周")]
    [InlineData("vetoes: [{id: v, every: 每周, on: 差错, effect: 清零}]", "不能按周")]
    [InlineData("tasks: [{id: t, every: 每季, count: 报送, goal: 3, except: [7]}]", "只能用于每月的任务")]
    [InlineData("tasks: [{id: t, every: 每月, count: 报送, goal: 3, except: [7.5]}]", "1 到 12")]
    [InlineData("tasks: [{id: t, every: 每月, given: 3}, {id: u, every: 每年, given: 9, lost-with: t}]", "没有任务数")]
    [InlineData("tasks: [{id: t, every: 每季, count: {rate: 采用, over: 报送}, goal: 30%}]\nsections: [{id: s, requires: t}]", "不能作前提")]
    [InlineData("tasks: [{id: t, every: 每年, count: {points: 采用}, goal: 3}]\nsections: [{id: s, requires: t, only-after: 是}]", "数事实条数的任务")]
    [InlineData("targets: [{id: t, for: desk, goal: {乡镇: 3}, count: 报送}]", "应写一个数")]
    [InlineData("targets: [{id: t, for: dask, goal: 3, count: 报送}]", "是不是“desk”")]
    [InlineData("policies: [{id: p, rules: 采用, mode: 就高, keep: 2}]", "只能和每级就高")]
    public void 办法做不到的写法不会悄悄不算(string body, string expected) => Refused(Rule + body, ":", expected);

    [Theory]
    [InlineData("rules: [{id: a, on: 批示, points: 1, item-has: {on: 采用, when: {class: 乡镇}}}]", "请写到“when（条件）”里")]
    [InlineData("rules: [{id: a, on: 采用, when: {not: {length: \">1000\"}}, points: 1}]", "请反过来写")]
    public void 不起作用的条件不会悄悄放过(string body, string expected) => Refused(body, ":3:", expected);

    [Fact]
    public void 自定义字段可以按档给分_也可以排除()
    {
        const string scheme = "fields: [栏目]\nrules: [{id: 栏, on: 采用, by: 栏目, points: {头条: 7, 要闻: 4}}, {id: 别, on: 采用, when: {not: {栏目: 广告}}, points: 1}]";
        var report = Given.Score(scheme, """
            - {id: a, kind: 采用, unit: 甲, 栏目: 头条, happened: 2026-01-01}
            - {id: b, kind: 采用, unit: 甲, 栏目: 副刊, happened: 2026-01-01}
            - {id: c, kind: 采用, unit: 甲, 栏目: 广告, happened: 2026-01-01}
            """);
        Assert.Equal(("8", "c"), (report.Points("甲"), report.NotScored.Single().Fact));
    }

    [Fact]
    public void 少写一个字母_提示最接近的键() => Refused("rules: [{id: a, on: 采用, point: 1}]", ":3:25: ", "是不是“points”？");
}
