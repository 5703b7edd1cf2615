using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Assessment;

public sealed class DecidedFactTests
{
    [Fact]
    public async Task 差错按种类和通报层级计分_培训也计分()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.OffenceAsync("漏报", "市")).Value;
        _ = (await house.OffenceAsync("漏报")).Value; // found, not circulated: no rule of this scheme
        _ = (await house.DecideAsync(new DecideFactRequest(default, default, FactKind.Training, null, null, null, "全县信息员培训班", new DateOnly(2026, 8, 3), null))).Value;
        Assert.Equal("-8", (await house.LedgerAsync()).Points);
    }

    [Fact]
    public async Task 有裁定范围的_要写分值且在范围内_记下裁定人和理由()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        Assert.Equal("fact.range", (await house.OffenceAsync("瞒报")).Refusal?.Code);
        Assert.Equal("fact.range", (await house.OffenceAsync("瞒报", points: "-101")).Refusal?.Code);
        _ = (await house.OffenceAsync("瞒报", points: "-60")).Value;
        Assert.Equal("-60", (await house.LedgerAsync()).Points);
        Assert.Equal("顾言之：汛情", Assert.Single((await FactsAsync(house)).Lines).Decided);
    }

    [Fact]
    public async Task 分值固定的差错不收分值_人工加减分必须有分值()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        Assert.Equal("fact.fixed-points", (await house.OffenceAsync("迟报", points: "-3")).Refusal?.Code);
        Assert.Equal("fact.points", (await house.ManualAsync("", new DateOnly(2026, 8, 1))).Refusal?.Code);
        Assert.Equal("fact.kind", (await house.DecideAsync(new DecideFactRequest(default, default, FactKind.Adopted, null, null, "5", "补一篇", new DateOnly(2026, 8, 1), null))).Refusal?.Code);
        Assert.Equal("fact.not-your-desk", (await house.ManualAsync("5", new DateOnly(2026, 8, 1), user: "editor")).Refusal?.Code);
        Assert.Equal("fact.level", (await house.OffenceAsync("漏报", "乡")).Refusal?.Code);
    }

    [Fact]
    public async Task 撤回不是删除_原事项和理由都在()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        var fact = (await house.ManualAsync("3", new DateOnly(2026, 8, 1))).Value;
        _ = (await house.RevokeAsync(fact)).Value;
        Assert.Equal("0", (await house.LedgerAsync()).Points);
        var line = Assert.Single((await FactsAsync(house)).Lines);
        Assert.Equal("8月31日由顾言之撤回：登记有误", line.Revoked);
        Assert.Equal(2, await house.LookAsync(db => db.Facts.CountAsync()));
        Assert.Contains(await house.NoticesAsync("yunxi-reporter"), text => text.Contains("撤回了计分事项", StringComparison.Ordinal));
    }

    [Fact]
    public async Task 撤回要理由_只撤一次_撤回记录不能再撤_旁人不能撤()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        var fact = (await house.ManualAsync("3", new DateOnly(2026, 8, 1))).Value;
        Assert.Equal("text.required", (await house.RevokeAsync(fact, reason: "")).Refusal?.Code);
        Assert.Equal("fact.not-your-desk", (await house.RevokeAsync(fact, "editor")).Refusal?.Code);
        Assert.Equal("fact.not-found", (await house.RevokeAsync(fact, "goveditor")).Refusal?.Code);
        var revoking = (await house.RevokeAsync(fact)).Value;
        Assert.Equal("fact.already-revoked", (await house.RevokeAsync(fact)).Refusal?.Code);
        Assert.Equal("fact.is-revocation", (await house.RevokeAsync(revoking)).Refusal?.Code);
    }

    [Fact]
    public async Task 按单位和月份查事项_别的信息科看不到()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("3", new DateOnly(2026, 8, 1))).Value;
        _ = (await house.ManualAsync("2", new DateOnly(2026, 7, 1), "白沙乡")).Value;
        Assert.Equal(2, (await FactsAsync(house)).Total);
        Assert.Equal(["白沙乡 2分"], Assert.Single((await FactsAsync(house, unit: "白沙乡")).Lines).Earned);
        Assert.Equal(1, (await FactsAsync(house, month: 8)).Total);
        Assert.Equal(0, (await FactsAsync(house, user: "goveditor")).Total);
    }

    private static async Task<FactPage> FactsAsync(House house, string? unit = null, int? month = null, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<FactList, FactPage>(query => query.OfDeskAsync(actor, office, new FactQuery(unit, 2026, month, 1), default));
    }
}
