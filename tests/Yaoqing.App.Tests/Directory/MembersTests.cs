using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Directory;

/// <summary>考核组 by year.</summary>
public sealed class MembersTests
{
    private static readonly DateTimeOffset NewYear = new(2027, 1, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 新年第一天还没分组_沿用上年的组(string store)
    {
        await using var house = await House.OnAsync(store);
        house.Clock.Set(NewYear);
        var sheet = await SheetAsync(house, 2027);
        Assert.Equal(2026, sheet.SettledIn);
        Assert.Equal(3, (await ChoicesAsync(house, 2027)).Count);
    }

    [Fact]
    public async Task 新年的分组不动上年的()
    {
        await using var house = await House.OnSqliteAsync();
        house.Clock.Set(NewYear);
        var sheet = await SheetAsync(house, 2027);
        Assert.Equal(2, (await ChangeAsync(house, sheet, line => line.Unit == "县发改局" ? "" : "重点乡镇")).Value);
        Assert.Equal(["重点乡镇", "重点乡镇"], (await ChoicesAsync(house, 2027)).Select(unit => unit.Group));
        Assert.Equal(["乡镇街道", "乡镇街道", "一类部门"], (await ChoicesAsync(house, 2026)).Select(unit => unit.Group));
    }

    [Fact]
    public async Task 两人同时改分组_后改的不盖掉先改的()
    {
        await using var house = await House.OnSqliteAsync();
        var (first, second) = (await SheetAsync(house, 2026), await SheetAsync(house, 2026));
        Assert.True((await ChangeAsync(house, first, _ => "一组")).Succeeded);
        Assert.Equal("conflict.stale", (await ChangeAsync(house, second, _ => "二组")).Refusal?.Code);
        Assert.All(await ChoicesAsync(house, 2026), unit => Assert.Equal("一组", unit.Group));
    }

    [Theory]
    [InlineData("editor", 2026, "一组", "desk.not-found")]
    [InlineData("chief", 2025, "一组", "members.year")]
    [InlineData("chief", 2026, "", "members.none")]
    public async Task 不合规矩的分组不保存(string user, int year, string group, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await ChangeAsync(house, await SheetAsync(house, 2026) with { Year = year }, _ => group, user)).Refusal?.Code);
    }

    private static async Task<MemberSheet> SheetAsync(House house, int year)
    {
        var office = await house.OfficeAsync(Line.Party);
        return await house.RunAsync<MemberSheets, MemberSheet>(sheets => sheets.OfAsync(office, year, default));
    }

    private static async Task<IReadOnlyList<UnitChoice>> ChoicesAsync(House house, int year)
    {
        var office = await house.OfficeAsync(Line.Party);
        return await house.RunAsync<UnitChoices, IReadOnlyList<UnitChoice>>(choices => choices.OfDeskAsync(office, year, default));
    }

    private static async Task<Result<int>> ChangeAsync(House house, MemberSheet sheet, Func<MemberLine, string> group, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        var members = sheet.Lines.Select(line => new MemberChoice(line.UnitId, group(line))).ToList();
        return await house.RunAsync<ChangeMembers, Result<int>>(change => change.RunAsync(actor, new ChangeMembersRequest(office, sheet.Year, sheet.Shown, members, null), default));
    }
}
