using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Reporting;
using Yaoqing.Stories.Tests.Houses;

namespace Yaoqing.Stories.Tests;

/// <summary>The essential actions in a browser that runs no script.</summary>
public sealed class NoScriptStory(StoryBrowser browser)
{
    [Fact]
    public async Task 不开脚本也能存草稿和送审签()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        await using var reporter = await Person.AtAsync(browser, house, "yunxi-reporter", script: false);
        await reporter.GoAsync("/items/new");
        await reporter.ChooseLabelAsync("Input.BoardId", "产业发展");
        await reporter.ChooseAsync("Input.Kind", "Results");
        await reporter.FillAsync("标题", Doing.Title);
        await reporter.WriteBodyAsync(Doing.Body);
        await reporter.PressAsync("存草稿");
        await reporter.ReadsAsync("已存为草稿");
        await reporter.PressAsync("送审签");
        await reporter.ReadsAsync("已送审签");
    }

    [Fact]
    public async Task 不开脚本也能审签()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await WaitingAsync(house);
        await using var head = await Person.AtAsync(browser, house, "yunxi-head", Person.Phone, script: false);
        await head.GoAsync($"/signoffs/{item}");
        await head.PressAsync("同意报送");
        await head.SeesAsync("p.note.ok");
        Assert.Equal(1, await house.County.LookAsync(async db => (await Load(db, item)).SignOffs.Count));
    }

    [Fact]
    public async Task 不开脚本也能退回修改()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await WaitingAsync(house);
        await using var head = await Person.AtAsync(browser, house, "yunxi-head", Person.Phone, script: false);
        await head.GoAsync($"/signoffs/{item}");
        await head.FillAsync("附言", "请补充兑付比例。");
        await head.PressAsync("退回修改");
        await head.SeesAsync("p.note.ok");
        Assert.Equal(ItemState.Draft, await house.County.LookAsync(async db => (await Load(db, item)).State));
    }

    [Fact]
    public async Task 不开脚本也能留用()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await house.County.SubmitAsync();
        await using var editor = await Person.AtAsync(browser, house, "editor", script: false);
        await editor.GoAsync($"/desk/items/{item}");
        await editor.PressAsync("留用 s");
        await editor.ReadsAsync("已留用");
    }

    [Fact]
    public async Task 不开脚本也能退改()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await house.County.SubmitAsync();
        await using var editor = await Person.AtAsync(browser, house, "editor", script: false);
        await editor.GoAsync($"/desk/items/{item}");
        await editor.UnfoldAsync("退改 r");
        await editor.Page.Locator("form[action*='handler=Return'] textarea").FillAsync("请写明预约售粮的户数。");
        await editor.PressAsync("退给单位修改");
        await editor.ReadsAsync("已退改");
    }

    private static async Task<int> WaitingAsync(StoryHouse house)
    {
        var item = await house.County.DraftAsync(await house.County.FormAsync());
        _ = (await house.County.SendAsync(item)).Value;
        return item;
    }

    private static Task<Item> Load(App.Store.YaoqingDb db, int item) =>
        db.Items.Include(each => each.SignOffs).SingleAsync(each => each.No == item);
}
