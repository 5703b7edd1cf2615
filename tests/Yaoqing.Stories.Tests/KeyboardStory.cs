using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Stories.Tests.Houses;
using static Microsoft.Playwright.Assertions;

namespace Yaoqing.Stories.Tests;

/// <summary>The desk without a mouse.</summary>
public sealed class KeyboardStory(StoryBrowser browser)
{
    private const string Current = ".queue a.row[aria-current='true']";

    [Fact]
    public async Task 编辑台上只用键盘也能翻稿_留用_编辑_检索()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        var older = await house.County.SubmitAsync(form: await house.County.FormAsync(title: "云溪镇检修灌溉渠道"));
        house.County.Clock.Advance(TimeSpan.FromMinutes(5));
        var newer = await house.County.SubmitAsync();
        await using var editor = await Person.AtAsync(browser, house, "editor");
        await editor.GoAsync("/desk");
        var keys = editor.Page.Keyboard;

        await editor.Page.Locator("main h1").ClickAsync();
        await keys.PressAsync("j");
        await Expect(editor.Page.Locator(Current)).ToHaveIdAsync($"n{older}");
        await editor.ReadsAsync("云溪镇检修灌溉渠道");
        await keys.PressAsync("k");
        await Expect(editor.Page.Locator(Current)).ToHaveIdAsync($"n{newer}");
        await Expect(editor.Page.Locator("#acts form").First).ToHaveAttributeAsync("action", new System.Text.RegularExpressions.Regex($"/desk/items/{newer}|item={newer}|{newer}"));
        await keys.PressAsync("s");
        await editor.ReadsAsync("已留用");

        await keys.PressAsync("?");
        await Expect(editor.Page.Locator("dialog[open]")).ToContainTextAsync("快捷键");
        await keys.PressAsync("Escape");
        await keys.PressAsync("/");
        await Expect(editor.Page.Locator(".search input")).ToBeFocusedAsync();

        await editor.GoAsync($"/desk/items/{older}");
        await editor.Page.Locator("main h1").ClickAsync();
        await keys.PressAsync("e");
        await editor.ArrivesAsync($"/desk/items/{older}/edit$");
        Assert.Empty(editor.Complaints);
    }
}
