using Deque.AxeCore.Playwright;
using Xunit;
using Yaoqing.Stories.Tests.Houses;

namespace Yaoqing.Stories.Tests;

/// <summary>Every page that a role may open, at desktop and phone width: fits the window, accessible, without an error in the console.</summary>
public sealed class PagesStory(StoryBrowser browser, FilledCounty county) : IClassFixture<FilledCounty>
{
    [Theory]
    [InlineData("yunxi-reporter")]
    [InlineData("yunxi-head")]
    [InlineData("editor")]
    [InlineData("chief")]
    [InlineData("director")]
    [InlineData("leader")]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    [InlineData("auditor")]
    public async Task 各页面宽窄屏都合适且无障碍(string userName)
    {
        await using var person = await Person.AtAsync(browser, county.House, userName);
        var faults = new List<string>();
        foreach (var address in await county.PagesOfAsync(userName))
            foreach (var width in (int[])[Person.Desktop, Person.Phone])
            {
                await person.Page.SetViewportSizeAsync(width, 900);
                faults.AddRange(await FaultsAsync(person, address, width));
            }
        faults.AddRange(person.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Prepend(userName)));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Person person, string address, int width)
    {
        var answer = await person.Page.GotoAsync(address);
        if (answer is not { Ok: true })
            return [$"{address}: {answer?.Status}"];
        var faults = new List<string>();
        if (await person.OverhangAsync() is > 0 and var overhang)
            faults.Add($"{address} at {width}: {overhang} px too wide");
        var result = await person.Page.RunAxe();
        faults.AddRange(result.Violations.Where(each => each.Impact is "serious" or "critical")
            .Select(each => $"{address} at {width}: {each.Impact} {each.Id}: {string.Join(" | ", each.Nodes.Take(3).Select(node => node.Html))}"));
        return faults;
    }
}
