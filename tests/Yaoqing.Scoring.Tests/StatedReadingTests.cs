using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Points of reading that docs/schemes.md states, because a regulation seldom does: each is held by an example.</summary>
public sealed class StatedReadingTests
{
    private static ScoreReport Score(string scheme, string facts, string? period = null) => Given.Score(scheme, facts, period);

    [Fact]
    public void 另加有自己的分法_不跟着基本分平分()
    {
        var report = Score("rules: [{id: 采, on: 采用, points: 6, joint: 平分}, {id: 加, on: 采用, when: {tags: 问题}, add: 2}, {id: 分, on: 采用, when: {tags: 约稿}, add: 4, joint: 平分}]",
            "[{id: a, kind: 采用, units: [甲, 乙], tags: [问题, 约稿], happened: 2026-01-01}]");
        Assert.Equal(("7", "7"), (report.Points("甲"), report.Points("乙"))); // 3 + 2 + 2
    }

    [Fact]
    public void 本条倍数默认只乘基本分_不乘另加()
    {
        const string facts = "[{id: a, kind: 采用, unit: 甲, form: 调研, happened: 2026-01-01}]";
        const string rules = "rules: [{id: 采, on: 采用, points: 6}, {id: 加, on: 采用, add: 2}, {id: 倍, on: 采用, when: {form: 调研}, multiply: 2";
        Assert.Equal(("14", "10"), (Score(rules + "}]", facts).Points("甲"), Score(rules + ", of: 加}]", facts).Points("甲")));
    }

    [Fact]
    public void 整稿倍数默认乘该稿的全部得分_写of才只乘几条()
    {
        const string facts = "[{id: a, kind: 采用, unit: 甲, item: 一, happened: 2026-01-01}, {id: b, kind: 批示, unit: 甲, item: 一, level: 省, happened: 2026-01-02}]";
        const string rules = "rules: [{id: 采, on: 采用, points: 6}, {id: 加, on: 采用, add: 2}, {id: 批, on: 批示, points: 5}, {id: 倍, on: 批示, multiply: 2, applies: 整稿";
        Assert.Equal(("26", "19"), (Score(rules + "}]", facts).Points("甲"), Score(rules + ", of: 采}]", facts).Points("甲")));
    }

    [Fact]
    public void 本条倍数并在被乘的那一笔里_整稿倍数另记一笔归自己的分项()
    {
        const string facts = "[{id: a, kind: 采用, unit: 甲, item: 一, form: 调研, happened: 2026-01-01}, {id: b, kind: 批示, unit: 甲, item: 一, happened: 2026-01-02}]";
        const string rules = "sections: [{id: 采用分, limits: [{every: 每年, max: 6}]}]\nrules: [{id: 采, on: 采用, points: 6, section: 采用分}, ";
        Assert.Equal("6", Score(rules + "{id: 倍, on: 采用, when: {form: 调研}, multiply: 2}]", facts).Points("甲"));
        Assert.Equal("12", Score(rules + "{id: 倍, on: 批示, multiply: 2, applies: 整稿}]", facts).Points("甲"));
        Assert.Equal("6", Score(rules + "{id: 倍, on: 批示, multiply: 2, applies: 整稿, section: 采用分}]", facts).Points("甲"));
    }

    [Fact]
    public void 清零把负分也抬到零() => Assert.Equal("0", Score("rules: [{id: 扣, on: 差错, points: -9}]\nvetoes: [{id: 否, on: 差错, effect: 清零}]",
        "[{id: a, kind: 差错, offence: 瞒报, unit: 甲, happened: 2026-01-01}]").Points("甲"));

    [Fact]
    public void 清零之后周期内再得的分也清零_下一周期从头计()
    {
        var report = Score("rules: [{id: 采, on: 采用, points: 5}]\nvetoes: [{id: 否, every: 每季, on: 差错, effect: 清零}]", """
            - {id: a, kind: 采用, unit: 甲, happened: 2026-01-01}
            - {id: b, kind: 差错, offence: 瞒报, unit: 甲, happened: 2026-02-01}
            - {id: c, kind: 采用, unit: 甲, happened: 2026-03-01}
            - {id: d, kind: 采用, unit: 甲, happened: 2026-04-01}
            """);
        Assert.Equal("5", report.Points("甲"));
    }

    [Fact]
    public void 任务数的分是封顶以前的分() => Assert.Equal("13", Score("""
        sections: [{id: 采用分, limits: [{every: 每年, max: 10}]}]
        rules: [{id: 采, on: 采用, points: 5, section: 采用分}]
        tasks: [{id: 年, every: 每年, count: {points: 采用分}, goal: 15, met: 3}]
        """, "[{id: a, kind: 采用, unit: 甲, count: 3, happened: 2026-01-01}]", "2026").Points("甲"));

    [Fact]
    public void 名次分不受封顶限制_也不影响名次() => Assert.Equal("13", Score("""
        rules: [{id: 采, on: 采用, points: 5}]
        limits: [{every: 每年, max: 10}]
        place-points: [{id: 名, every: 每年, places: [3]}]
        """, "[{id: a, kind: 采用, unit: 甲, count: 3, happened: 2026-01-01}]", "2026").Points("甲"));

    [Fact]
    public void 个人按信息员所在单位分开_名次不分组()
    {
        var report = Score("persons: 各得全分\nrules: [{id: 采, on: 采用, points: 5}]", """
            units: [{name: 甲, group: 乡镇}, {name: 乙, group: 部门}]
            facts:
              - {id: a, kind: 采用, unit: 甲, person: 王某, happened: 2026-01-01}
              - {id: b, kind: 采用, units: [乙, 甲], person: 王某, happened: 2026-01-01}
              - {id: c, kind: 采用, unit: 乙, person: 王某, happened: 2026-01-01}
            """);
        Assert.Equal(["王某 乙 10 1", "王某 甲 5 2"], report.Persons.Select(p => $"{p.Person} {p.Unit} {p.Points} {p.Rank}"));
    }

    [Fact]
    public void 达到任务数的那一件本身仍算任务内_只计完成之后的分项不计它() => Assert.Equal("5", Score("""
        tasks: [{id: 基本, every: 每年, count: 采用, goal: 2}]
        sections: [{id: 奖励, requires: 基本, only-after: 是}]
        rules: [{id: 采用, on: 采用, points: 5, section: 奖励}]
        """, """
        - {id: a, kind: 采用, unit: 甲, happened: 2026-01-01}
        - {id: b, kind: 采用, unit: 甲, happened: 2026-02-01}
        - {id: c, kind: 采用, unit: 甲, happened: 2026-03-01}
        """, "2026").Points("甲"));

    [Fact]
    public void 小数的数量也照乘_不乘数量的只计一次() => Assert.Equal("8.5", Score("rules: [{id: 采, on: 采用, points: 5}, {id: 加, on: 采用, add: 1, once: 是}]",
        "[{id: a, kind: 采用, unit: 甲, count: 1.5, happened: 2026-01-01}]").Points("甲"));
}
