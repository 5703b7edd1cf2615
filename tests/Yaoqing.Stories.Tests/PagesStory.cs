using Deque.AxeCore.Playwright;
using Xunit;
using Yaoqing.Stories.Tests.Houses;

namespace Yaoqing.Stories.Tests;

/// <summary>
/// Every page that a role may open, with nothing to show and with something, at desktop and phone width: answers, fits the window,
/// leaves no error in the console. The long runs add accessibility.
/// </summary>
public sealed class PagesStory(StoryBrowser browser, FilledCounty filled, EmptyCounty empty) : IClassFixture<FilledCounty>, IClassFixture<EmptyCounty>
{
    private const string First = "yunxi-reporter";

    public static TheoryData<string> Roles => [First, "yunxi-head", "chief", "director", "leader", "sysadmin", "secadmin", "auditor"];

    /// <summary>Pages that look the same whoever opens them: the first role looks at them for all.</summary>
    private static readonly string[] SameForAll = ["/guide", "/review", "/account"];

    [Theory, MemberData(nameof(Roles))]
    public Task 有内容的页面_宽窄屏都放得下(string userName) => LookAsync(filled, userName, accessible: false);

    [Theory, MemberData(nameof(Roles))]
    public Task 还没有内容的页面_宽窄屏都放得下(string userName) => LookAsync(empty, userName, accessible: false);

    [Theory(Explicit = true), MemberData(nameof(Roles))] // long: ./test --soak
    public Task 有内容的页面_无障碍(string userName) => LookAsync(filled, userName, accessible: true);

    [Theory(Explicit = true), MemberData(nameof(Roles))] // long: ./test --soak
    public Task 还没有内容的页面_无障碍(string userName) => LookAsync(empty, userName, accessible: true);

    private async Task LookAsync(PagedCounty county, string userName, bool accessible)
    {
        await using var person = await Person.AtAsync(browser, county.House, userName);
        var faults = new List<string>();
        foreach (var address in await county.PagesOfAsync(userName))
            if (userName == First || !SameForAll.Any(address.StartsWith))
                faults.AddRange(await FaultsAsync(person, address, accessible));
        faults.AddRange(person.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Prepend(userName)));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Person person, string address, bool accessible)
    {
        await person.Page.SetViewportSizeAsync(Person.Desktop, 900);
        var answer = await person.Page.GotoAsync(address);
        if (answer is not { Ok: true })
            return [$"{address}: {answer?.Status}"];
        var faults = new List<string>(await FaultsAtWidthAsync(person, address, accessible));
        await person.Page.SetViewportSizeAsync(Person.Phone, 844);
        faults.AddRange(await FaultsAtWidthAsync(person, address, accessible));
        return faults;
    }

    private static async Task<IEnumerable<string>> FaultsAtWidthAsync(Person person, string address, bool accessible)
    {
        var where = $"{address} at {person.Page.ViewportSize?.Width}";
        var overhang = await person.OverhangAsync();
        IEnumerable<string> tooWide = overhang > 0 ? [$"{where}: {overhang} px too wide"] : [];
        if (!accessible)
            return tooWide;
        var result = await person.Page.RunAxe();
        return tooWide.Concat(result.Violations.Where(each => each.Impact is "serious" or "critical")
            .Select(each => $"{where}: {each.Impact} {each.Id}: {string.Join(" | ", each.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
