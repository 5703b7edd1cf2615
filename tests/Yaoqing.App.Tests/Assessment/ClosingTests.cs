using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Assessment;

public sealed class ClosingTests
{
    private static readonly DateOnly July = new(2026, 7, 20);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task 结账之后_补录和新办法都不改动已结账的月份_更正记在录入的月份(string store)
    {
        await using var house = await Reckoning.WithSchemeAsync(store);
        _ = (await house.ManualAsync("3", July)).Value;
        await house.CloseThroughAsync(7);
        var closed = await MonthAsync(house, "2026年7月");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = (await house.ManualAsync("4", July)).Value;
        _ = (await house.ChangeSchemeAsync(Reckoning.Scheme.Replace("2026-01-01", "2026-08-01", StringComparison.Ordinal).Replace("采用一篇五分, facts: [{kind: adopted}], expect: {单位: 5}", "培训, facts: [{kind: training}], expect: {单位: 2}", StringComparison.Ordinal))).Value;
        Assert.Equal(closed, await MonthAsync(house, "2026年7月"));
        Assert.Equal(["2026-08 4 2026年7月", "2026-07 3"], await house.LinesAsync());
        Assert.True((await house.MonthsAsync()).Months[6].Holds);
        Assert.Equal(1, (await house.MonthsAsync()).Months[6].Corrections);
    }

    [Fact]
    public async Task 结账当天结账之后录入的_也算更正()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("3", July)).Value;
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await house.CloseThroughAsync(7);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        _ = (await house.ManualAsync("4", July)).Value;
        Assert.Equal(["2026-08 4 2026年7月", "2026-07 3"], await house.LinesAsync());
    }

    [Fact]
    public async Task 已结账月份的事项撤回_在撤回的月份冲回()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        var fact = (await house.ManualAsync("3", July)).Value;
        await house.CloseThroughAsync(7);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = (await house.RevokeAsync(fact)).Value;
        Assert.Equal(["2026-08 -3 2026年7月", "2026-07 3"], await house.LinesAsync());
        Assert.Equal("0", (await house.LedgerAsync()).Points);
    }

    [Fact]
    public async Task 按月依次结账_月份过完才能结_结过不再结()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        Assert.Equal("period.earlier-open", (await house.CloseAsync(2026, 2)).Refusal?.Code);
        _ = (await house.CloseAsync(2026, 1)).Value;
        Assert.Equal("period.closed", (await house.CloseAsync(2026, 1)).Refusal?.Code);
        Assert.Equal("period.before-scheme", (await house.CloseAsync(2025, 12)).Refusal?.Code);
        Assert.Equal("period.not-over", (await house.CloseAsync(2026, 8)).Refusal?.Code);
        house.Clock.Set(new DateTimeOffset(2026, 8, 31, 16, 30, 0, TimeSpan.Zero)); // 1 September in China
        Assert.Equal("period.earlier-open", (await house.CloseAsync(2026, 8)).Refusal?.Code);
    }

    [Fact]
    public async Task 只有本科的科长或考核人员能结账()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        Assert.Equal("period.not-your-desk", (await house.CloseAsync(2026, 1, "editor")).Refusal?.Code);
        Assert.Equal("period.not-your-desk", (await house.CloseAsync(2026, 1, "goveditor")).Refusal?.Code);
        Assert.Equal(0, await house.LookAsync(db => db.ClosedPeriods.CountAsync()));
    }

    [Fact]
    public async Task 没有办法不能结账()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("period.no-scheme", (await house.CloseAsync(2026, 1)).Refusal?.Code);
    }

    [Fact]
    public async Task 有未处理的异议_不能结账()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        await house.CloseThroughAsync(6);
        var objection = (await house.ObjectAsync(null, missing: "临江要情采用一篇", month: July)).Value;
        Assert.Equal("period.open-objections", (await house.CloseAsync(2026, 7)).Refusal?.Code);
        _ = (await house.AnswerAsync(objection, Core.Assessment.ObjectionOutcome.Rejected)).Value;
        Assert.True((await house.CloseAsync(2026, 7)).Succeeded);
    }

    [Fact]
    public async Task 有未裁定分值的事项_不能结账()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        await house.CloseThroughAsync(6);
        await house.AddFactAsync(await house.UnitAsync("云溪镇"), await house.OfficeAsync(Line.Party), FactKind.Offence, July, new FactData { About = "瞒报汛情", Offence = "瞒报" });
        Assert.Equal("period.undecided-facts", (await house.CloseAsync(2026, 7)).Refusal?.Code);
        _ = (await house.RevokeAsync(await house.LookAsync(db => db.Facts.Select(fact => fact.Id.Value).SingleAsync()))).Value;
        Assert.True((await house.CloseAsync(2026, 7)).Succeeded);
    }

    [Fact]
    public async Task 年终结账后的补录_记在下一年()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        house.Clock.Set(new DateTimeOffset(2027, 1, 8, 1, 0, 0, TimeSpan.Zero));
        await house.JudgeInAsync(2027);
        _ = (await house.ManualAsync("3", new DateOnly(2026, 12, 20))).Value;
        await house.CloseThroughAsync(12);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = (await house.ManualAsync("4", new DateOnly(2026, 12, 20))).Value;
        Assert.Equal(["2026-12 3"], await house.LinesAsync());
        Assert.Equal(["2027-01 4 2026年12月"], await house.LinesAsync(year: 2027));
    }

    [Fact]
    public async Task 各月状态看得见_单位也看得见()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        await house.CloseThroughAsync(6);
        var months = await house.MonthsAsync(user: "yunxi-reporter");
        Assert.Equal([MonthState.Closed, MonthState.Open, MonthState.Running, MonthState.Ahead], months.Months.Skip(5).Take(4).Select(month => month.State));
        Assert.Equal((new DateOnly(2026, 7, 1), "顾言之"), (months.Next, months.Months[5].ClosedBy));
    }

    private static async Task<LedgerLine[]> MonthAsync(House house, string month) => [.. (await house.LedgerAsync()).Months.Single(each => each.Posted == month).Lines];
}
