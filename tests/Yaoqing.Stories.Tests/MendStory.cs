using Microsoft.Playwright;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Stories.Tests.Houses;
using static Microsoft.Playwright.Assertions;

namespace Yaoqing.Stories.Tests;

/// <summary>点一下就改: findings beside the text as it is typed, mended by a click, a reason kept where the text is right.</summary>
public sealed class MendStory(StoryBrowser browser)
{
    private static readonly string Until = Doing.Body.Replace("截至8月", "截止8月", StringComparison.Ordinal);

    [Fact]
    public async Task 边写边审_点一下改好_长度和倾向随写随动()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        await using var reporter = await Person.AtAsync(browser, house, "yunxi-reporter");
        await reporter.GoAsync("/items/new");
        await reporter.ChooseLabelAsync("Input.BoardId", "产业发展");
        await reporter.FillAsync("标题", Doing.Title);
        await reporter.WriteBodyAsync(Until);
        await reporter.SeesAsync(".cm-lintRange.f-warn");
        await reporter.PressAsync("改为 截至");
        await Expect(reporter.Page.Locator(".cm-content")).ToHaveTextAsync(Doing.Body);
        await Expect(reporter.Page.Locator("[data-findings] .rule", new() { HasText = "W02" })).ToHaveCountAsync(0);
        await Expect(reporter.Page.Locator("[data-gauge='hollow'] .chip")).Not.ToHaveTextAsync("—");
        await reporter.Page.Locator("main").GetByLabel("政务信息").CheckAsync();
        await Expect(reporter.Page.Locator("[data-limit-words]")).ToHaveTextAsync(" / 300");
        await reporter.PictureAsync("mend");
        Assert.Empty(reporter.Complaints);
    }
}
