using Xunit;
using Yaoqing.App.Directory;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Directory;

/// <summary>单位和人员: names, posts with dates, who may change them.</summary>
public sealed class ContactBookTests
{
    [Fact]
    public async Task 新单位登记后可选_撤并后不再可选_名称不得重复()
    {
        await using var house = await House.OnSqliteAsync();
        var made = await UnitAsync(house, "安和县气象局", "县气象局");
        Assert.True(made.Succeeded);
        Assert.Equal("unit.exists", (await UnitAsync(house, "安和县气象局", "气象局")).Refusal?.Code);
        Assert.Equal("admin.system-only", (await UnitAsync(house, "安和县档案馆", "县档案馆", user: "chief")).Refusal?.Code);
        Assert.True((await UnitAsync(house, "安和县气象局", "县气象局", made.Value, version: 1, retired: true)).Succeeded);
        Assert.Equal("conflict.stale", (await UnitAsync(house, "安和县气象台", "县气象台", made.Value, version: 1)).Refusal?.Code);
        Assert.True((await PlacesAsync(house)).Single(place => place.ShortName == "县气象局").Retired);
    }

    [Fact]
    public async Task 任职有起止_离任后仍在册()
    {
        await using var house = await House.OnSqliteAsync();
        var unit = await house.UnitAsync("云溪镇");
        var appointed = await AppointAsync(house, unit, PostKind.DeputyHead, "周明远");
        Assert.True(appointed.Succeeded);
        Assert.Equal("post.until", (await EndAsync(house, appointed.Value, new DateOnly(2026, 7, 31))).Refusal?.Code);
        Assert.True((await EndAsync(house, appointed.Value, new DateOnly(2026, 8, 30))).Succeeded);
        Assert.Equal("post.ended", (await EndAsync(house, appointed.Value, new DateOnly(2026, 8, 31))).Refusal?.Code);
        var post = (await PlaceAsync(house, unit)).Posts.Single(each => each.Name == "周明远");
        Assert.Equal((new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 30)), (post.From, post.To));
    }

    [Fact]
    public async Task 职务类别要与单位相符_登录名要与姓名相符()
    {
        await using var house = await House.OnSqliteAsync();
        var unit = await house.UnitAsync("云溪镇");
        Assert.Equal("post.kind", (await AppointAsync(house, unit, PostKind.Leader, "周明远")).Refusal?.Code);
        Assert.Equal("post.kind", (await AppointAsync(house, null, PostKind.Head, "周明远")).Refusal?.Code);
        Assert.Equal("person.name-differs", (await AppointAsync(house, unit, PostKind.Reporter, "周明远", "yunxi-reporter")).Refusal?.Code);
        Assert.Equal("account.not-found", (await AppointAsync(house, unit, PostKind.Reporter, "周明远", "nobody")).Refusal?.Code);
        Assert.True((await AppointAsync(house, unit, PostKind.Reporter, "云溪镇员", "yunxi-reporter")).Succeeded);
    }

    private static async Task<Result<Guid>> UnitAsync(House house, string name, string shortName, Guid? id = null, int version = 0, bool retired = false, string user = "sysadmin")
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<ChangeUnit, Result<Guid>>(change => change.RunAsync(actor, new ChangeUnitRequest(id, version, name, shortName, retired, null), default));
    }

    private static async Task<Result<Guid>> AppointAsync(House house, Guid? place, PostKind kind, string name, string? userName = null)
    {
        var actor = await house.AsAsync("sysadmin");
        return await house.RunAsync<AppointPerson, Result<Guid>>(use => use.RunAsync(actor, new AppointPersonRequest(place, kind, name, "0700-5550199", userName, "副镇长", new DateOnly(2026, 8, 1), null), default));
    }

    private static async Task<Result<Guid>> EndAsync(House house, Guid post, DateOnly until)
    {
        var actor = await house.AsAsync("sysadmin");
        return await house.RunAsync<EndPost, Result<Guid>>(use => use.RunAsync(actor, new EndPostRequest(post, until, null), default));
    }

    private static async Task<IReadOnlyList<PlaceLine>> PlacesAsync(House house)
    {
        var actor = await house.AsAsync("sysadmin");
        return await house.RunAsync<ContactBook, IReadOnlyList<PlaceLine>>(book => book.PlacesAsync(actor, new DateOnly(2026, 8, 31), default));
    }

    private static async Task<PlaceSheet> PlaceAsync(House house, Guid id)
    {
        var actor = await house.AsAsync("sysadmin");
        return await house.RunAsync<ContactBook, PlaceSheet?>(book => book.FindAsync(actor, id, default)) ?? throw new InvalidOperationException("The place is not in the book.");
    }
}
