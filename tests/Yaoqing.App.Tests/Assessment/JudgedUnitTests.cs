using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Assessment;

/// <summary>What a scheme may ask of a unit beside its group: class, headcount, who receives its points, since when it exists.</summary>
public sealed class JudgedUnitTests
{
    private const string ByClass = """
        name: 分类任务
        effective: 2026-01-01
        tasks:
          - {id: 月任务, every: month, count: submitted, goal: {一类: 3, 其他: 1}, short: -1}
        """;

    private const string ByHead = "name: 按人任务\neffective: 2026-08-01\ntasks:\n  - {id: 人均两条, every: month, count: submitted, goal: {人均: 2}, short: -1}\n";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 类别决定任务_留空的按组(string store)
    {
        await using var house = await House.OnAsync(store);
        _ = (await house.ChangeSchemeAsync(ByClass.Replace("2026-01-01", "2026-08-01", StringComparison.Ordinal))).Value;
        Assert.Equal("-1", (await house.LedgerAsync("白沙乡")).Points);
        _ = (await house.SettleAsync("白沙乡", each => each with { Class = "一类" })).Value;
        Assert.Equal(("-3", "-1"), ((await house.LedgerAsync("白沙乡")).Points, (await house.LedgerAsync("云溪镇")).Points));
    }

    [Fact]
    public async Task 人均任务按人数_没写人数的不下任务()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.ChangeSchemeAsync(ByHead)).Value;
        _ = (await house.SettleAsync("白沙乡", each => each with { Headcount = 5 })).Value;
        Assert.Equal(("-10", "0"), ((await house.LedgerAsync("白沙乡")).Points, (await house.LedgerAsync("云溪镇")).Points));
    }

    [Fact]
    public async Task 直报点的分计入所在单位_自己不占名次()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.SettleAsync("白沙乡", each => each with { CreditTo = "云溪镇" })).Value;
        _ = (await house.ManualAsync("4", new DateOnly(2026, 8, 1), "白沙乡")).Value;
        var table = await house.RankingAsync();
        Assert.Equal(("4", 1), table.Units.Where(unit => unit.Unit == "云溪镇").Select(unit => (unit.Points, unit.Rank ?? 0)).Single());
        Assert.Equal(("0", null), table.Units.Where(unit => unit.Unit == "白沙乡").Select(unit => (unit.Points, unit.Rank)).Single());
    }

    [Fact]
    public async Task 不排名的照常列分()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.SettleAsync("云溪镇", each => each with { Unranked = true })).Value;
        _ = (await house.ManualAsync("4", new DateOnly(2026, 8, 1))).Value;
        var table = await house.RankingAsync();
        Assert.Equal(("4", null), table.Units.Where(unit => unit.Unit == "云溪镇").Select(unit => (unit.Points, unit.Rank)).Single());
        Assert.Equal(1, table.Units.Single(unit => unit.Unit == "白沙乡").Rank);
    }

    [Fact]
    public async Task 设立当月起考核_到撤并当月止()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.ChangeSchemeAsync(ByClass)).Value;
        Assert.Equal("-8", (await house.LedgerAsync("白沙乡")).Points);
        _ = (await house.LivedAsync("白沙乡", new DateOnly(2026, 3, 15), new DateOnly(2026, 5, 10))).Value;
        Assert.Equal("-3", (await house.LedgerAsync("白沙乡")).Points);
    }

    [Fact]
    public async Task 年中撤并的单位_重设分组后仍在本年考核()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("4", new DateOnly(2026, 5, 1), "白沙乡")).Value;
        _ = (await house.LivedAsync("白沙乡", null, new DateOnly(2026, 6, 30), retired: true)).Value;
        _ = (await house.SettleAsync("云溪镇", each => each with { Class = "一类" })).Value;
        Assert.Equal("4", (await house.RankingAsync()).Units.Single(unit => unit.Unit == "白沙乡").Points);
    }

    [Theory]
    [InlineData("一类", 0, "", "members.headcount")]
    [InlineData("一类", 100_001, "", "members.headcount")]
    [InlineData("一类", 3, "没有的镇", "members.credit-unknown")]
    [InlineData("一类", 3, "白沙乡", "members.credit-chain")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一", 3, "", "text.too-long")]
    public async Task 填得不对的不保存(string kind, int heads, string to, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await house.SettleAsync("白沙乡", each => each with { Class = kind, Headcount = heads, CreditTo = to })).Refusal?.Code);
    }

    [Fact]
    public async Task 得分只转计一次()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.SettleAsync("白沙乡", each => each with { CreditTo = "云溪镇" })).Value;
        Assert.Equal("members.credit-chain", (await house.SettleAsync("云溪镇", each => each with { CreditTo = "县发改局" })).Refusal?.Code);
        Assert.Equal("members.credit-chain", (await house.SettleAsync("云溪镇", each => each with { Group = "" })).Refusal?.Code);
    }

    [Theory]
    [InlineData("1900-01-01", null)]
    [InlineData("2026-05-01", "2026-04-30")]
    public async Task 存续日期要合理(string from, string? until)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("unit.dates", (await house.LivedAsync("白沙乡", Day(from), until is null ? null : Day(until))).Refusal?.Code);
    }

    [Fact]
    public async Task 已结账月份的得分不因改单位而变()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.ChangeSchemeAsync(ByClass)).Value;
        await house.CloseThroughAsync(3);
        Assert.Equal("members.closed-months", (await house.SettleAsync("白沙乡", each => each with { Class = "一类" })).Refusal?.Code);
        Assert.Equal("members.closed-months", (await house.LivedAsync("白沙乡", null, new DateOnly(2026, 2, 28))).Refusal?.Code);
        Assert.True((await house.LivedAsync("白沙乡", null, new DateOnly(2026, 5, 31))).Succeeded);
        Assert.True((await house.SettleAsync("白沙乡", each => each with { Headcount = 5, Class = "二类", Unranked = true })).Succeeded);
        Assert.All((await house.MonthsAsync()).Months.Take(3), month => Assert.True(month.Holds));
    }

    [Fact]
    public async Task 类别也是分组的一部分_两人同时改不互相盖掉()
    {
        await using var house = await House.OnSqliteAsync();
        var (actor, office) = (await house.AsAsync("chief"), await house.OfficeAsync(Line.Party));
        var sheet = await house.RunAsync<MemberSheets, MemberSheet>(query => query.OfAsync(office, 2026, default));
        _ = (await house.SettleAsync("白沙乡", each => each with { Class = "一类" })).Value;
        var stale = await house.RunAsync<ChangeMembers, Result<int>>(change => change.RunAsync(actor, new ChangeMembersRequest(office, 2026, sheet.Shown, [.. sheet.Lines.Select(line => new MemberChoice(line.UnitId, line.Group))], null), default));
        Assert.Equal("conflict.stale", stale.Refusal?.Code);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
