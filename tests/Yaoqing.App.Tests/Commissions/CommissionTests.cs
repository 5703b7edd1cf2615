using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Commissions;

namespace Yaoqing.App.Tests.Commissions;

/// <summary>约稿: receipt, reply, deadline and what is missed.</summary>
public sealed class CommissionTests
{
    private static readonly TimeSpan Tomorrow = TimeSpan.FromDays(1);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 报来的信息就是对约稿的答复_按时完成记一笔(string store)
    {
        await using var house = await House.OnAsync(store);
        var commission = (await house.CommissionAsync(Tomorrow)).Value;
        var item = (await house.TryDraftAsync(await house.FormAsync(), commission: commission)).Value.No;
        _ = (await house.SendAsync(item)).Value;
        _ = (await house.SignAsync(item, "yunxi-head")).Value;
        _ = (await house.SignAsync(item, "yunxi-deputy")).Value;
        var asked = await AskedAsync(house);
        Assert.Equal((item, house.Clock.GetUtcNow()), (asked.ItemNo ?? 0, asked.AnsweredAt ?? default));
        Assert.Contains("CommissionDone", await house.FactKindsAsync());
    }

    [Fact]
    public async Task 签收只记第一次_直接答复只能一次()
    {
        await using var house = await House.OnSqliteAsync();
        var commission = (await house.CommissionAsync(Tomorrow)).Value;
        Assert.True((await house.AnswerAsync(commission, null)).Succeeded);
        var first = (await AskedAsync(house)).ReceivedAt;
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await house.AnswerAsync(commission, null)).Succeeded);
        Assert.Equal(first, (await AskedAsync(house)).ReceivedAt);
        Assert.True((await house.AnswerAsync(commission, "已收购2160吨。")).Succeeded);
        Assert.Equal("commission.already-answered", (await house.AnswerAsync(commission, "补充。")).Refusal?.Code);
    }

    [Fact]
    public async Task 过了截止时间才答复_记迟报()
    {
        await using var house = await House.OnSqliteAsync();
        var commission = (await house.CommissionAsync(Tomorrow)).Value;
        house.Clock.Advance(Tomorrow + TimeSpan.FromMinutes(1));
        Assert.True((await house.AnswerAsync(commission, "已收购2160吨。")).Succeeded);
        Assert.Equal(["CommissionLate"], await house.FactKindsAsync());
    }

    [Fact]
    public async Task 没到时间又没报齐_不能办结_到时办结的记未报()
    {
        await using var house = await House.OnSqliteAsync();
        var commission = (await house.CommissionAsync(Tomorrow, units: ["云溪镇", "白沙乡"])).Value;
        _ = (await house.AnswerAsync(commission, "已收购2160吨。")).Value;
        Assert.Equal("commission.not-due", (await house.CloseCommissionAsync(commission)).Refusal?.Code);
        house.Clock.Advance(Tomorrow + TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await house.CloseCommissionAsync(commission)).Value);
        Assert.Equal(["CommissionDone", "CommissionMissed"], (await house.FactKindsAsync()).Order());
        Assert.Equal("commission.closed", (await house.CloseCommissionAsync(commission)).Refusal?.Code);
        Assert.Equal("commission.closed", (await house.AnswerAsync(commission, "晚了。", "白沙乡", "baisha-reporter")).Refusal?.Code);
    }

    [Fact]
    public async Task 没约到的单位看不到也答不了_单位不能约稿()
    {
        await using var house = await House.OnSqliteAsync();
        var commission = (await house.CommissionAsync(Tomorrow)).Value;
        Assert.Equal("commission.not-found", (await house.AnswerAsync(commission, "白沙乡情况。", "白沙乡", "baisha-reporter")).Refusal?.Code);
        Assert.Equal("commission.not-found", (await house.AnswerAsync(commission, "替云溪镇答。", "云溪镇", "baisha-reporter")).Refusal?.Code);
        Assert.Equal("commission.not-your-desk", (await house.CommissionAsync(Tomorrow, "yunxi-reporter")).Refusal?.Code);
    }

    [Theory, InlineData(-1), InlineData(24 * 400)]
    public async Task 截止时间要在将来一年以内(int hours)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("commission.due", (await house.CommissionAsync(TimeSpan.FromHours(hours))).Refusal?.Code);
    }

    private static Task<CommissionUnit> AskedAsync(House house) => house.LookAsync(db => db.CommissionUnits.SingleAsync());
}
