using Deque.AxeCore.Playwright;
using Xunit;
using Yaoqing.Stories.Tests.Houses;

namespace Yaoqing.Stories.Tests;

/// <summary>Every page that a role may open, at desktop and phone width: fits the window, accessible, without an error in the console.</summary>
public sealed class PagesStory(StoryBrowser browser, FilledCounty county) : IClassFixture<FilledCounty>
{
    private const string First = "yunxi-reporter";

    /// <summary>Pages that look the same whoever opens them: the first role looks at them for all.</summary>
    private static readonly string[] SameForAll = ["/guide", "/review", "/account"];

    [Theory(Explicit = true)] // long: ./test --soak
    [InlineData(First)]
    [InlineData("yunxi-head")]
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
            if (userName == First || !SameForAll.Any(address.StartsWith))
                faults.AddRange(await FaultsAsync(person, address));
        faults.AddRange(person.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Prepend(userName)));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Person person, string address)
    {
        await person.Page.SetViewportSizeAsync(Person.Desktop, 900);
        var answer = await person.Page.GotoAsync(address);
        if (answer is not { Ok: true })
            return [$"{address}: {answer?.Status}"];
        var faults = new List<string>(await FaultsAtWidthAsync(person, address));
        await person.Page.SetViewportSizeAsync(Person.Phone, 844);
        faults.AddRange(await FaultsAtWidthAsync(person, address));
        return faults;
    }

    private static async Task<IEnumerable<string>> FaultsAtWidthAsync(Person person, string address)
    {
        var where = $"{address} at {person.Page.ViewportSize?.Width}";
        var overhang = await person.OverhangAsync();
        var result = await person.Page.RunAxe();
        return result.Violations.Where(each => each.Impact is "serious" or "critical")
            .Select(each => $"{where}: {each.Impact} {each.Id}: {string.Join(" | ", each.Nodes.Take(3).Select(node => node.Html))}")
            .Concat(overhang > 0 ? [$"{where}: {overhang} px too wide"] : []);
    }
}
