using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Stories.Tests.Houses;
using static Microsoft.Playwright.Assertions;

namespace Yaoqing.Stories.Tests;

/// <summary>Nothing that was written is lost: not by closing the window, not by a cut line, not by a second window.</summary>
public sealed class AutosaveStory(StoryBrowser browser)
{
    private const string More = "下一步，云溪镇将延长收购时间。";

    [Fact]
    public async Task 关掉窗口后_自动保存的文字还在_也没有多出一稿()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await house.County.DraftAsync(await house.County.FormAsync());
        await using (var reporter = await Person.AtAsync(browser, house, "yunxi-reporter"))
        {
            await reporter.GoAsync($"/items/{item}/edit");
            await reporter.WriteBodyAsync(Doing.Body + More);
            await SaysAsync(reporter, "已自动保存");
        }
        await using var again = await Person.AtAsync(browser, house, "yunxi-reporter");
        await again.GoAsync($"/items/{item}/edit");
        await again.ReadsAsync("自动保存的文字");
        Assert.EndsWith(More, await again.BodyAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await house.County.LookAsync(db => db.ItemVersions.CountAsync(each => db.Items.Any(found => found.No == item && found.Id == each.ItemId))));
    }

    [Fact]
    public async Task 断网时稿子存在本机_再打开可以取回()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await house.County.DraftAsync(await house.County.FormAsync());
        await using var reporter = await Person.AtAsync(browser, house, "yunxi-reporter");
        await reporter.GoAsync($"/items/{item}/edit");
        await reporter.Page.Context.RouteAsync("**/autosave", route => route.AbortAsync());
        await reporter.WriteBodyAsync(Doing.Body + More);
        await SaysAsync(reporter, "稿子已存在本机");
        await reporter.GoAsync($"/items/{item}/edit");
        await reporter.ReadsAsync("还没有上传");
        await reporter.PictureAsync("20-local-copy");
        await reporter.PressAsync("用本机的稿子");
        Assert.EndsWith(More, await reporter.BodyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 两个窗口改同一篇_后保存的看到两稿_由人选定()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var item = await house.County.DraftAsync(await house.County.FormAsync());
        await using var first = await Person.AtAsync(browser, house, "yunxi-reporter");
        await using var second = await Person.AtAsync(browser, house, "yunxi-reporter");
        await first.GoAsync($"/items/{item}/edit");
        await second.GoAsync($"/items/{item}/edit");
        await first.WriteBodyAsync(Doing.Body + More);
        await SaysAsync(first, "已自动保存");
        await second.WriteBodyAsync(Doing.Body + "收购款当日结清。");
        var dialog = second.Page.Locator("dialog[open]");
        await Expect(dialog).ToContainTextAsync("这篇稿子在别处也改过", new() { Timeout = 20_000 });
        await Expect(dialog).ToContainTextAsync(More);
        await Expect(dialog).ToContainTextAsync("收购款当日结清。");
        await second.PictureAsync("21-conflict");
        await dialog.GetByText("保存右边的稿子").ClickAsync();
        await SaysAsync(second, "已自动保存");
        await first.GoAsync($"/items/{item}/edit");
        Assert.EndsWith("收购款当日结清。", await first.BodyAsync(), StringComparison.Ordinal);
    }

    private static Task SaysAsync(Person person, string words) =>
        Expect(person.Page.Locator("[data-saved]")).ToContainTextAsync(words, new() { Timeout = 20_000 });
}
