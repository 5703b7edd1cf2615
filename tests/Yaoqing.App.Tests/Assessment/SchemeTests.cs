using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Assessment;

public sealed class SchemeTests
{
    [Fact]
    public async Task 保存是按施行日期的新版本_记下录入人_旧版本不动()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ChangeSchemeAsync(Later("2026-09-01"))).Value;
        var versions = (await SchemesAsync(house, "chief"))?.Versions ?? [];
        Assert.Equal([(new DateOnly(2026, 9, 1), null, false), (new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 31), true)], versions.Select(each => (each.From, each.Until, each.InForce)));
        Assert.All(versions, each => Assert.Equal("顾言之", each.EnteredBy));
    }

    [Theory]
    [InlineData("name: 试行", "scheme.invalid")]
    [InlineData("", "scheme.text")]
    public async Task 有错的办法不能保存(string text, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await house.ChangeSchemeAsync(text)).Refusal?.Code);
    }

    [Fact]
    public async Task 算例不符的办法不能保存()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("scheme.cases", (await house.ChangeSchemeAsync(Reckoning.Scheme.Replace("expect: {单位: 5}", "expect: {单位: 6}", StringComparison.Ordinal))).Refusal?.Code);
    }

    [Fact]
    public async Task 同一施行日期不能有两个版本_旁人不能改()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        Assert.Equal("scheme.same-date", (await house.ChangeSchemeAsync(Reckoning.Scheme)).Refusal?.Code);
        Assert.Equal("scheme.not-your-desk", (await house.ChangeSchemeAsync(Later("2026-09-01"), "editor")).Refusal?.Code);
    }

    [Fact]
    public async Task 新办法不能从已结账的月份起施行()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        await house.CloseThroughAsync(7);
        Assert.Equal("scheme.closed-month", (await house.ChangeSchemeAsync(Later("2026-07-31"))).Refusal?.Code);
        Assert.True((await house.ChangeSchemeAsync(Later("2026-08-01"))).Succeeded);
    }

    [Fact]
    public void 检查指出行列和应写什么_算例给出应得和算得()
    {
        var wrong = CheckSchemeText.Run(Reckoning.Scheme.Replace("on: adopted", "on: adoptd", StringComparison.Ordinal));
        var problem = Assert.Single(wrong.Problems);
        Assert.Equal((5, true), (problem.Line, problem.Column > 1));
        Assert.Contains("adopted", problem.Message, StringComparison.Ordinal);
        var differs = CheckSchemeText.Run(Reckoning.Scheme.Replace("expect: {单位: 5}", "expect: {单位: 6}", StringComparison.Ordinal));
        Assert.Contains("应得 6分，算得 5分", Assert.Single(Assert.Single(differs.Cases).Differences), StringComparison.Ordinal);
        Assert.True(CheckSchemeText.Run(Reckoning.Scheme).Holds);
    }

    [Fact]
    public async Task 被考核的单位能看现行办法_别的信息科不能()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        Assert.NotNull(await SchemesAsync(house, "yunxi-reporter"));
        Assert.False((await SchemesAsync(house, "yunxi-reporter"))?.MayWrite);
        Assert.Null(await SchemesAsync(house, "goveditor"));
        var (reporter, office) = (await house.AsAsync("yunxi-reporter"), await house.OfficeAsync(Line.Party));
        var text = await house.RunAsync<SchemeVersions, SchemeText?>(query => query.FindAsync(reporter, office, null, default));
        Assert.Contains(text?.Readout?.Parts.SelectMany(part => part.Rows) ?? [], row => row is { Id: "漏报通报", What: "差错（差错：漏报，通报层级：市）", Points: "-10 分" });
    }

    [Fact]
    public async Task 试算并列两张表_名次和分差_什么都不保存()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("3", new DateOnly(2026, 3, 1))).Value;
        var unit = await house.UnitAsync("白沙乡");
        await house.AddFactAsync(unit, await house.OfficeAsync(Line.Party), FactKind.Adopted, new DateOnly(2026, 4, 1), new FactData { About = "秋粮收购" });
        var before = await CountsAsync(house);
        var table = await TryAsync(house, "chief", Reckoning.Scheme.Replace("points: 5}", "points: 2}", StringComparison.Ordinal));
        var (baisha, yunxi) = (table.Units.Single(each => each.Unit == "白沙乡"), table.Units.Single(each => each.Unit == "云溪镇"));
        Assert.Equal(("5", 1, "2", 2, "−3", -1), (baisha.Now, baisha.NowRank, baisha.Tried, baisha.TriedRank, baisha.Difference, baisha.Climb));
        Assert.Equal(("3", 2, "3", 1, "0", 1), (yunxi.Now, yunxi.NowRank, yunxi.Tried, yunxi.TriedRank, yunxi.Difference, yunxi.Climb));
        Assert.Equal(before, await CountsAsync(house));
        Assert.NotNull((await TryAsync(house, "yunxi-reporter", Reckoning.Scheme)).Problem);
    }

    private static string Later(string effective) => Reckoning.Scheme.Replace("2026-01-01", effective, StringComparison.Ordinal);

    private static async Task<SchemesOfDesk?> SchemesAsync(House house, string user)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<SchemeVersions, SchemesOfDesk?>(query => query.OfDeskAsync(actor, office, default));
    }

    private static async Task<TrialTable> TryAsync(House house, string user, string text)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<SchemeTrial, TrialTable>(trial => trial.RunAsync(actor, office, text, new MonthRange(new Month(2026 * 12), new Month(2026 * 12 + 7)), default));
    }

    private static Task<(int, int, int)> CountsAsync(House house) => house.LookAsync(async db => (await db.SchemeVersions.CountAsync(), await db.Facts.CountAsync(), await db.Trail.CountAsync()));
}
