using Xunit;

namespace Yaoqing.Scoring.Tests;

public sealed class RankerTests
{
    private static int[] Places(params string[] points) =>
        [.. Ranker.Places([.. points.Select(p => (IReadOnlyList<Fraction>)[Fraction.TryParse(p, out var f) ? f : throw new FormatException(p)])])];

    [Fact]
    public void 同分同名次_其后跳过_G4() =>
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11], Places("90", "89", "88", "87", "86", "85", "84", "68.5", "67", "67", "65.6"));

    [Fact]
    public void 前三名同分全部列出_G5()
    {
        var places = Places("175.7", "165.3", "160", "160");
        Assert.Equal([1, 2, 3, 3], places);
        Assert.Equal([0, 1, 2, 3], Ranker.Listed(places, 3));
    }

    [Fact]
    public void 同分先比上级采用()
    {
        var report = Given.Score("""
            rules: [{id: 采用, on: adopted, by: level, points: {县: 10, 省: 20}}]
            ranking: {ties: [{on: adopted, when: {level: 省}}]}
            """, """
            - {id: a, kind: adopted, unit: 甲, level: 省, happened: 2026-01-01}
            - {id: b, kind: adopted, unit: 乙, level: 县, count: 2, happened: 2026-01-01}
            """);
        Assert.Equal((1, 2), (report.Unit("甲").Rank, report.Unit("乙").Rank));
    }

    [Fact]
    public void 分组排名_不参加排名的没有名次()
    {
        var report = Given.Score("rules: [{id: 采用, on: adopted, points: 1}]\nranking: {unranked: [驻外]}", """
            units: [{name: 甲, group: 乡镇}, {name: 乙, group: 部门}, {name: 丙, group: 驻外}]
            facts: [{id: a, kind: adopted, unit: 丙, happened: 2026-01-01}]
            """);
        Assert.Equal([1, 1, null], report.Units.Select(u => u.Rank));
    }
}
