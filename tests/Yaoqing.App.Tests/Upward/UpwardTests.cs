using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Upward;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Upward;

/// <summary>上报 and what the upper offices make of it.</summary>
public sealed class UpwardTests
{
    [Fact]
    public async Task 一次上报可被市和省各采用一次_同一期不重复登记()
    {
        await using var house = await House.OnSqliteAsync();
        var upward = await house.SentUpAsync(await house.PrintedAsync());
        Assert.True((await house.AdoptedAboveAsync(upward)).Succeeded);
        Assert.Equal("upward.already-adopted", (await house.AdoptedAboveAsync(upward)).Refusal?.Code);
        Assert.True((await house.AdoptedAboveAsync(upward, "江岭省委办", "第9期")).Succeeded);
        Assert.Equal(2, await house.LookAsync(db => db.Adoptions.CountAsync()));
        Assert.Equal(3, (await house.FactKindsAsync()).Count(kind => kind == "Adopted"));
    }

    [Fact]
    public async Task 采用单位要在本条线上级()
    {
        await using var house = await House.OnSqliteAsync();
        var upward = await house.SentUpAsync(await house.PrintedAsync());
        Assert.Equal("upward.no-such-office", (await house.AdoptedAboveAsync(upward, "临江市政府办")).Refusal?.Code);
        Assert.Equal("upward.no-such-office", (await house.AdoptedAboveAsync(upward, "县委办")).Refusal?.Code);
        Assert.Equal("upward.not-found", (await house.AdoptedAboveAsync(upward, user: "goveditor")).Refusal?.Code);
    }

    [Fact]
    public async Task 刊发日期不晚于得知日期_都不晚于今天()
    {
        await using var house = await House.OnSqliteAsync();
        var upward = await house.SentUpAsync(await house.PrintedAsync());
        Assert.Equal("upward.dates", (await house.AdoptedAboveAsync(upward, happened: new DateOnly(2026, 9, 1))).Refusal?.Code);
        Assert.Equal("upward.dates", (await house.AdoptedAboveAsync(upward, happened: new DateOnly(2026, 8, 31), learnt: new DateOnly(2026, 8, 30))).Refusal?.Code);
    }

    [Fact]
    public async Task 同一篇不重复上报同一单位()
    {
        await using var house = await House.OnSqliteAsync();
        var (article, editor, office, city) = (await house.PrintedAsync(), await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), await house.OfficeAsync("临江市委办"));
        await house.SentUpAsync(article);
        var again = await house.RunAsync<SendUp, Result<int>>(send => send.RunAsync(editor, new SendUpRequest(office, null, article, city, null, null, null), default));
        Assert.Equal("upward.already-sent", again.Refusal?.Code);
    }

    [Fact]
    public async Task 先登记未采用_后来又采用的_以采用为准()
    {
        await using var house = await House.OnSqliteAsync();
        var (upward, editor) = (await house.SentUpAsync(await house.PrintedAsync()), await house.AsAsync("editor"));
        Assert.True((await house.RunAsync<RecordNotAdopted, Result<bool>>(use => use.RunAsync(editor, new RecordNotAdoptedRequest(upward, null), default))).Succeeded);
        Assert.True((await house.AdoptedAboveAsync(upward)).Succeeded);
        Assert.Equal(1, await house.LookAsync(db => db.Adoptions.CountAsync()));
    }

    [Fact]
    public async Task 上级通报以截至日期最近的为准_先登记后登记都一样()
    {
        await using var house = await House.OnSqliteAsync();
        house.Clock.Advance(TimeSpan.FromDays(40));
        Assert.True((await StandAsync(house, new DateOnly(2026, 9, 30), 268, 1)).Succeeded);
        Assert.True((await StandAsync(house, new DateOnly(2026, 7, 31), 231, 3)).Succeeded);
        var (director, office) = (await house.AsAsync("director"), await house.OfficeAsync(Line.Party));
        var line = Assert.Single((await house.RunAsync<Progress, DeskProgress>(query => query.OfDeskAsync(director, office, default))).Targets);
        Assert.Equal((268m, 1), (line.Points, line.Rank));
    }

    [Theory, InlineData(-1, 1, "upward.figures"), InlineData(100, 0, "upward.figures")]
    public async Task 得分和名次不合理的不登记(int points, int rank, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await StandAsync(house, new DateOnly(2026, 8, 31), points, rank)).Refusal?.Code);
    }

    private static async Task<Result<Guid>> StandAsync(House house, DateOnly asOf, decimal points, int rank)
    {
        var (editor, office, city) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), await house.OfficeAsync("临江市委办"));
        return await house.RunAsync<RecordStanding, Result<Guid>>(use => use.RunAsync(editor, new RecordStandingRequest(office, city, Level.City, asOf, points, rank, "临江市委办通报", null), default));
    }
}
