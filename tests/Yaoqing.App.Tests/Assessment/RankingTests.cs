using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Assessment;

public sealed class RankingTests
{
    [Fact]
    public async Task 按考核组排_同分并列_列名次内的全部列出()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.ChangeSchemeAsync(Reckoning.Scheme.Replace("percent:", "ranking: {listed: 1}\npercent:", StringComparison.Ordinal))).Value;
        foreach (var unit in (string[])["云溪镇", "白沙乡", "县发改局"])
            _ = (await house.ManualAsync("3", new DateOnly(2026, 8, 1), unit)).Value;
        var table = await house.RankingAsync();
        Assert.Equal([("云溪镇", 1, true, true), ("白沙乡", 1, true, true), ("县发改局", 1, false, true)], table.Units.Select(unit => (unit.Unit, unit.Rank ?? 0, unit.Tied, unit.Listed)));
        Assert.Equal(1, table.First);
    }

    [Fact]
    public async Task 月_季_年各排各的_与上期比()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("4", new DateOnly(2026, 5, 1))).Value;
        _ = (await house.ManualAsync("3", new DateOnly(2026, 7, 1))).Value;
        _ = (await house.ManualAsync("5", new DateOnly(2026, 8, 1), "白沙乡")).Value;
        Assert.Equal(("0", 2, "−3", -1), await YunxiAsync(house, "2026-08"));
        Assert.Equal(("3", 2, "−1", -1), await YunxiAsync(house, "2026-q3"));
        Assert.Equal(("7", 1), ((await YunxiAsync(house, "2026")).Points, (await YunxiAsync(house, "2026")).Rank));
        Assert.False((await house.RankingAsync("2026")).Compared); // no scheme the year before
    }

    [Theory]
    [InlineData("2026", "2026年1—8月", "上年同期")]
    [InlineData("2025", "2025年", "上年同期")]
    [InlineData("2026-q3", "2026年第3季度（进行中）", "上季度")]
    [InlineData("2026-q1", "2026年第1季度", "上季度")]
    [InlineData("2026-02", "2026年2月", "上月")]
    public void 统计期的名称(string key, string name, string before)
    {
        var period = RankingPeriod.Parse(key, new DateOnly(2026, 8, 31));
        Assert.Equal((name, before), (period?.Name, period?.BeforeName));
    }

    [Theory]
    [InlineData("2026-09")]
    [InlineData("2026-q4")]
    [InlineData("1999")]
    [InlineData("八月")]
    public void 还没到的或不成月份的不是统计期(string key) => Assert.Null(RankingPeriod.Parse(key, new DateOnly(2026, 8, 31)));

    [Fact]
    public async Task 本年只算到本月_以后各月的任务不算没完成()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.ChangeSchemeAsync("name: 试行\neffective: 2026-08-01\ntasks:\n  - {id: 月任务, every: month, count: submitted, goal: 2, short: -1}\n")).Value;
        Assert.Equal(("-2", "-2"), ((await house.RankingAsync()).Units[0].Points, (await house.LedgerAsync("白沙乡")).Points));
    }

    [Fact]
    public async Task 目标完成百分比按办法的取法_进度_预测和组合计()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("93.2", new DateOnly(2026, 8, 1))).Value; // of 80 points: 116.5 %
        var (actor, office) = (await house.AsAsync("chief"), await house.OfficeAsync(Line.Party));
        var table = await house.RunAsync<UnitTargets, TargetTable>(query => query.OfDeskAsync(actor, office, 2026, default));
        var yunxi = table.Units.Single(unit => unit.Name == "云溪镇");
        Assert.Equal(("116", true, "139", 66.6m), (yunxi.Percent, yunxi.Ahead, yunxi.Forecast, table.Pace));
        Assert.Contains("÷ 243天 × 365天", table.Method, StringComparison.Ordinal);
        Assert.Equal(("乡镇街道", "93.2", 80m), Assert.Single(table.Groups) is var group ? (group.Name, group.Points, group.Goal) : default);
        Assert.Null(table.Units.Single(unit => unit.Name == "白沙乡").Percent);
        Assert.Equal("116", (await house.RankingAsync()).Units.Single(unit => unit.Unit == "云溪镇").Percent);
    }

    [Fact]
    public async Task 单位自己的目标可以写进办法()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.ChangeSchemeAsync("name: 试行\neffective: 2026-01-01\ntasks:\n  - {id: 年度目标, every: year, count: {points: 县刊}, goal: own, met: 10}\nrules:\n  - {id: 县刊, on: adopted, points: 80}\n")).Value;
        await house.AddFactAsync(await house.UnitAsync("云溪镇"), await house.OfficeAsync(Line.Party), FactKind.Adopted, new DateOnly(2026, 8, 1), new FactData { About = "秋粮收购" });
        Assert.Equal("90", (await house.LedgerAsync()).Points);
    }

    private static async Task<(string Points, int? Rank, string? Difference, int? Climb)> YunxiAsync(House house, string period)
    {
        var unit = (await house.RankingAsync(period)).Units.Single(each => each.Unit == "云溪镇");
        return (unit.Points, unit.Rank, unit.Difference, unit.Climb);
    }
}
