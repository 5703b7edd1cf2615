using Deque.AxeCore.Playwright;
using Xunit;
using Yaoqing.Stories.Tests.Houses;

namespace Yaoqing.Stories.Tests;

/// <summary>The checks of the other stories find what they look for.</summary>
public sealed class ControlStory(StoryBrowser browser)
{
    [Fact(Explicit = true)] // belongs to PagesStory
    public async Task 行内样式_过宽_缺替代文字都会被发现()
    {
        await using var house = await StoryHouse.OpenAsync("sqlite");
        await using var person = await Person.AtAsync(browser, house, "leader", Person.Phone);
        Assert.Equal(0, await person.OverhangAsync());
        Assert.Empty(person.Complaints);
        await person.Page.EvaluateAsync("""
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend', '<p style="color: red">红</p><img src="data:,">');
              const wide = document.createElement('p');
              wide.textContent = '宽';
              wide.style.width = '3000px';
              document.body.append(wide);
            }
            """);
        Assert.True(await person.OverhangAsync() > 0);
        Assert.Contains((await person.Page.RunAxe()).Violations, each => each.Id == "image-alt");
        Assert.Contains(person.Complaints, each => each.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
